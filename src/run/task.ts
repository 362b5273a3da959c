import { interpret, tryRead, unreadable } from '../convert.ts'
import { sourceIdOf } from '../identity.ts'
import type { Disk } from '../io/disk.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Pipeline } from '../pipeline.ts'
import { readers } from '../readers/index.ts'
import { keyOf, type Store } from './store.ts'

/** What a child is asked to convert. */
export interface Task {
  path: string
  retryFailed: boolean
}

/** What became of it; the outcome itself is in the store under `key`. */
export interface Done {
  path: string
  sourceId: string
  key: string
  status: Outcome['status']
  /** Nothing had to be computed. */
  cached: boolean
}

export interface Workshop {
  disk: Disk
  store: Store
  pipelines: readonly Pipeline[]
  /** Hash of pipelines, settings and program version. */
  settings: string
}

const READERS = readers.map(({ name, version }) => `${name} ${version}`).join(',')

/** One document through the two stages of the store; a result that is there is not computed again. */
export async function perform(
  task: Task,
  { disk, store, pipelines, settings }: Workshop,
): Promise<Done> {
  const bytes = await disk.read(task.path)
  const sourceId = sourceIdOf(bytes)
  const kind = kindOf(task.path)
  const documentKey = keyOf('document', sourceId, kind, READERS)
  const key = outcomeKey(sourceId, kind, settings)
  const before = await store.head<Outcome>('outcome', key)
  if (before !== null && !(task.retryFailed && before.status === 'failed')) {
    return { path: task.path, sourceId, key, status: before.status, cached: true }
  }
  const stored = task.retryFailed
    ? null
    : await store.get<Document | Diagnostic>('document', documentKey)
  const document = stored ?? (await tryRead({ name: task.path, bytes }))
  if (stored === null) await store.put('document', documentKey, document)
  const outcome =
    'code' in document ? unreadable(sourceId, document) : interpret(document, sourceId, pipelines)
  await store.put('outcome', key, outcome)
  return { path: task.path, sourceId, key, status: outcome.status, cached: false }
}

export function outcomeKey(sourceId: string, kind: string, settings: string): string {
  return keyOf('outcome', sourceId, kind, READERS, settings)
}

/** The extension, which a format may be told by; part of what a result depends on. */
export function kindOf(path: string): string {
  return /\.([^./\\]{1,16})$/.exec(path)?.[1]?.toLowerCase() ?? ''
}
