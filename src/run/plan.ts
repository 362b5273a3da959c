import { resolve } from 'node:path'
import { blocksOfPart } from '../archive/part.ts'
import type { Disk } from '../io/disk.ts'
import { blocksOf } from '../io/regular.ts'
import { UsageError } from '../model/errors.ts'
import { visible } from '../model/visible.ts'
import { decisionsKey } from './decisions/buckets.ts'
import type { Gathered } from './decisions/gather.ts'
import { type Asked, byName, discover, type Found } from './discover.ts'
import { everything } from './globs.ts'
import type { Known } from './index-file.ts'
import { kindOf, kindOfFound, lostKey, outcomeKey } from './keys.ts'
import { joinMeta } from './meta/join.ts'
import type { MetaIndex, MetaRow } from './meta/read.ts'
import { sourceIdOfBlocks } from './source-id.ts'
import type { Store } from './store.ts'
import type { Bounds } from './task.ts'

export type State =
  | 'new'
  | 'changed'
  | 'unchanged'
  | 'failed-unchanged'
  | 'unreadable'
  | 'kept'
  | 'removed'

/** A path and what a run would do with it. */
export interface Planned extends Found {
  state: State
  /** Key of the outcome that is in the store already. */
  key: string | null
  /** The row of the index that speaks of it. */
  meta: MetaRow | undefined
}

export interface PlanSettings {
  disk: Disk
  paths: readonly string[]
  asked: Asked
  known: ReadonlyMap<string, Known>
  store: Store
  settings: string
  /** What people settled of a document. */
  decided: Pick<Gathered, 'of'>
  /** Documents that were lost within these bounds are not tried again. */
  limits: Bounds
  retryFailed: boolean
  /** Documents of the dataset that are not met stay in it. */
  keep: boolean
  /** Ends the looking: what is told then is not whole. */
  stop?: AbortSignal
  /** An index of documents. */
  meta: MetaIndex | undefined
}

/** What a run would do with every path, in order of path; writes nothing. */
export async function makePlan(settings: PlanSettings): Promise<Planned[]> {
  const { disk, paths, asked, meta } = settings
  const stored = await settings.store.keys('outcome')
  const all: Found[] = []
  for await (const found of discover(disk, paths, asked)) {
    if (settings.stop?.aborted) return []
    if (!isIndex(found, meta)) all.push(found)
  }
  const kept = settings.keep ? removedSince(settings.known, all) : []
  const { rows } = joinMeta(meta, [...all.map(({ path }) => path), ...kept])
  const planned: Planned[] = []
  for (const found of all) {
    if (settings.stop?.aborted) return []
    const row = rows.get(found.path)
    planned.push(
      found.problem
        ? { ...found, state: 'unreadable', key: null, meta: row }
        : await stateOf(found, row, stored, settings),
    )
  }
  for (const path of kept) planned.push(await keptState(path, rows.get(path), stored, settings))
  return planned.sort((a, b) => byName(a.path, b.path))
}

/** The index itself is no document of the run. */
function isIndex({ path }: Found, meta: MetaIndex | undefined): boolean {
  return meta !== undefined && resolve(path) === resolve(meta.file)
}

/** Paths the last run knew and this one does not meet. */
export function removedSince(
  known: ReadonlyMap<string, Known>,
  planned: readonly Pick<Found, 'path'>[],
): string[] {
  const here = new Set(planned.map(({ path }) => path))
  return [...known.keys()].filter(path => !here.has(path)).sort(byName)
}

async function stateOf(
  found: Found,
  meta: MetaRow | undefined,
  stored: ReadonlySet<string>,
  settings: PlanSettings,
): Promise<Planned> {
  const before = settings.known.get(found.path)
  if (before === undefined) return { ...found, state: 'new', key: null, meta }
  const same = await isSame(found, before, settings)
  const whole = await wholeKey(before.sourceId, found.path, kindOfFound(found), meta, settings)
  const key = stored.has(whole) ? whole : lostKey(whole, settings.limits)
  if (!same || !stored.has(key)) return { ...found, state: 'changed', key: null, meta }
  if (before.status !== 'failed') return { ...found, state: 'unchanged', key, meta }
  return settings.retryFailed
    ? { ...found, state: 'changed', key: null, meta }
    : { ...found, state: 'failed-unchanged', key, meta }
}

/** The key of what a document gives by these pipelines, this row of the index and the decisions on it. */
async function wholeKey(
  sourceId: string,
  path: string,
  kind: string,
  meta: MetaRow | undefined,
  { settings, decided }: PlanSettings,
): Promise<string> {
  const decisions = decisionsKey(await decided.of(sourceId, path))
  return outcomeKey(sourceId, kind, settings, meta?.meta, decisions)
}

/** As it was published, where the store has its result for these pipelines; else it is looked at again where it stood. */
async function keptState(
  path: string,
  meta: MetaRow | undefined,
  stored: ReadonlySet<string>,
  settings: PlanSettings,
): Promise<Planned> {
  const before = settings.known.get(path)
  if (before === undefined) throw new Error(`${path} is not known`)
  const { sourceId, size, changed, touched, kind = kindOf(path) } = before
  const whole = await wholeKey(sourceId, path, kind, meta, settings)
  const key = [whole, lostKey(whole, settings.limits)].find(name => stored.has(name))
  if (key !== undefined) return { path, size, changed, touched, state: 'kept', key, meta }
  const { archives } = settings.asked
  const asked = { choice: everything, ...(archives && { archives }) }
  for await (const found of discover(settings.disk, [path], asked)) {
    if (found.problem || found.path !== path) break
    if (!(await hasBytesOf(found, before, settings))) break
    return await stateOf(found, meta, stored, settings)
  }
  throw new UsageError(
    `“${visible(path)}” cannot be kept: it is gone or was changed, and was not converted with these pipelines, index and version; use the same ones, or leave it out without --keep`,
  )
}

/** By its size and times; where those differ or are not to be trusted, by its bytes. */
async function isSame(found: Found, before: Known, settings: PlanSettings): Promise<boolean> {
  const { size, changed, touched } = before
  if (found.size !== size) return false
  if (changed !== null && found.changed === changed && found.touched === touched) return true
  return await hasBytesOf(found, before, settings)
}

/** A list of paths that somebody else wrote must not lead to other files: only who knows a file's hash already has it read. */
async function hasBytesOf(
  found: Found,
  before: Known,
  { disk, stop, asked }: PlanSettings,
): Promise<boolean> {
  try {
    const { path, at = path, inside } = found
    const part = found.part ?? (inside && (await asked.archives?.member(inside))?.part)
    const blocks = part ? blocksOfPart(disk, part, stop) : blocksOf(disk, at, stop)
    return (await sourceIdOfBlocks(blocks)) === before.sourceId
  } catch {
    return false
  }
}
