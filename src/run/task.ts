import type { Decision } from '../../schemas/decision.ts'
import type { Part } from '../archive/member.ts'
import { readPart } from '../archive/part.ts'
import { attempt } from '../attempt.ts'
import { interpret } from '../convert.ts'
import { walked } from '../dataset/rows/walked.ts'
import { type StoredHead, storedOutcome } from '../dataset/stored.ts'
import type { DatasetTable } from '../dataset/tables.ts'
import { sourceIdOf } from '../identity.ts'
import type { Disk } from '../io/disk.ts'
import { readRegular } from '../io/regular.ts'
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Meta } from '../model/meta.ts'
import type { Outcome } from '../model/outcome.ts'
import { PageElements } from '../page-elements.ts'
import type { Pipeline } from '../pipeline/index.ts'
import type { OnRowError } from '../pipeline/types.ts'
import type { Aids, Progress } from '../readers/reader.ts'
import { Glancing } from '../report/glance.ts'
import { unreadable } from '../unreadable.ts'
import { type DecisionsOf, decisionsKey } from './decisions/buckets.ts'
import { documentKey, kindOf, lostKey, outcomeKey } from './keys.ts'
import { codeOf, reasonOf } from './refused.ts'
import type { Store } from './store.ts'

/** What a child is asked to convert. */
export interface Task {
  path: string
  /** Where its bytes stand when that is another place. */
  at?: string | undefined
  /** What its format may be told by, where that is not the name of the file its bytes stand in. */
  name?: string | undefined
  /** Its place in that file, where it is a member of an archive. */
  part?: Part | undefined
  retryFailed: boolean
  /** What an index says of the document. */
  meta?: Meta | undefined
  /** The name of its result, where that is read once and found by no other task: nothing stored is looked for, and nothing else is kept. */
  once?: string | undefined
}

/** What became of it; the outcome itself is in the store under `key`. */
export interface Done {
  path: string
  sourceId: string
  key: string
  status: Outcome['status']
  /** Nothing had to be computed. */
  cached: boolean
  /** What was found damaged in the store, and computed again. */
  damaged?: string[]
}

/** A document that could not be read from the disk, or that cost the process it was converted in: why. */
export interface Lost {
  path: string
  code: DiagnosticCode
  message: string
  /** Where its bytes were read before it was lost. */
  sourceId?: string
}

export type Result = { done: Done } | { lost: Lost }

/** What a document may cost; one that costs more is lost. */
export interface Bounds {
  /** Milliseconds. */
  time: number
  /** Resident bytes. */
  memory: number
}

export interface Workshop {
  disk: Disk
  store: Store
  pipelines: readonly Pipeline[]
  /** The tables of their dataset, by name. */
  tables: ReadonlyMap<string, DatasetTable>
  onRowError: OnRowError
  /** Names what reads pictures, where that was asked for. */
  ocr?: string | undefined
  /** Hash of pipelines, settings and program version. */
  settings: string
  /** What people settled of a document. */
  decisionsOf: DecisionsOf
  bounds: Bounds
  /** Told as soon as the bytes of a document are read: if it costs the process, it is known which it was. */
  began?: (sourceId: string) => void
  /** Told of the pages of a document: each has a time limit of its own. */
  progress?: Progress
  /** Told when a document is read and it is to be found out what it means. */
  isRead?: () => void
}

/** Bytes that are read at once at most. */
const MOST = 2 ** 31 - 1

/** One document through the two stages of the store; a result that is there is not computed again. */
export async function perform(task: Task, workshop: Workshop): Promise<Result> {
  const result = await performed(task, workshop)
  const damaged = workshop.store.told()
  return 'done' in result && damaged.length > 0 ? { done: { ...result.done, damaged } } : result
}

async function performed(task: Task, workshop: Workshop): Promise<Result> {
  const read = await reading(task, workshop)
  if (!('document' in read)) return read
  const { document, page, sourceId, key, decisions } = read
  const { store, pipelines, tables, onRowError } = workshop
  workshop.isRead?.()
  const { path, meta } = task
  const outcome =
    'code' in document
      ? walked(unreadable(sourceId, document))
      : await interpret(document, { sourceId, page }, pipelines, {
          onRowError,
          decisions,
          ...(meta && { meta }),
        })
  const glance = new Glancing(outcome, 'code' in document ? null : document)
  await store.put('outcome', key, storedOutcome(outcome, tables, glance))
  return { done: { path, sourceId, key, status: outcome.status, cached: false } }
}

/** A document that was read, now or before, and what the name of its outcome depends on. */
interface Reading {
  document: Document | Diagnostic
  page: PageElements
  sourceId: string
  key: string
  decisions: Decision[]
}

/** The first stage. Nobody after it holds the bytes. */
async function reading(task: Task, workshop: Workshop): Promise<Reading | Result> {
  const { path, at = path, part, retryFailed, meta, once } = task
  const { name = part === undefined ? at : path } = task
  const { disk, store, pipelines, settings, bounds, decisionsOf } = workshop
  let bytes: Uint8Array
  try {
    const most = Math.min(bounds.memory, MOST)
    bytes = await (part ? readPart(disk, part, most) : readRegular(disk, at, most))
  } catch (error) {
    return { lost: { path, code: codeOf(error), message: reasonOf(error) } }
  }
  const sourceId = sourceIdOf(bytes)
  workshop.began?.(sourceId)
  const kind = kindOf(name)
  const decisions = await decisionsOf(sourceId, path)
  const key = once ?? outcomeKey(sourceId, kind, settings, meta, decisionsKey(decisions))
  const before = once === undefined ? await storedBefore(workshop, key, retryFailed) : null
  if (before) return { done: { path, sourceId, ...before, cached: true } }
  const named = documentKey(sourceId, kind, workshop.ocr)
  const anew = retryFailed || once !== undefined
  const stored = anew ? null : await store.get<Document | Diagnostic>('document', named)
  const page = new PageElements(pipelines, async () => bytes)
  const document =
    stored ?? (await attempt({ name, bytes }, { keep: page.keep, ...(await aidsOf(workshop)) }))
  if (stored !== null && 'pages' in stored) workshop.progress?.pages(stored.pages.length)
  if ('code' in document && document.code === 'memory')
    return { lost: { path, code: document.code, message: document.message, sourceId } }
  /** Kept before it is taken over by who finds out what it means. */
  const isKept = stored === null && once === undefined && !isReadQuickly(document, bytes)
  if (isKept) await store.put('document', named, document)
  if (!('code' in document)) page.letGo(document)
  return { document, page, sourceId, key, decisions }
}

/** Bytes of text that are read in less time than a stored document takes to write, and to read again. */
const QUICK = 1 << 16

function isReadQuickly(document: Document | Diagnostic, { length }: Uint8Array): boolean {
  return length <= QUICK && !('code' in document) && document.encoding !== undefined
}

async function aidsOf({ ocr, progress }: Workshop): Promise<Aids> {
  return {
    ...(ocr !== undefined && {
      recognition: (await import('../readers/recognition.ts')).recognition(),
    }),
    ...(progress && { progress }),
  }
}

async function storedBefore(
  { store, bounds }: Workshop,
  key: string,
  retryFailed: boolean,
): Promise<{ key: string; status: Outcome['status'] } | null> {
  for (const name of [key, lostKey(key, bounds)]) {
    const outcome = await store.head<StoredHead>('outcome', name)
    if (outcome !== null && !(retryFailed && outcome.status === 'failed'))
      return { key: name, status: outcome.status }
  }
  return null
}
