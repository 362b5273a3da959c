import type { Disk } from '../io/disk.ts'
import { byName, discover, type Found } from './discover.ts'
import type { Known } from './index-file.ts'
import { sourceIdOfFile } from './source-id.ts'
import type { Store } from './store.ts'
import { type Bounds, kindOf, lostKey, outcomeKey } from './task.ts'

export type State = 'new' | 'changed' | 'unchanged' | 'failed-unchanged' | 'unreadable' | 'removed'

/** A path and what a run would do with it. */
export interface Planned extends Found {
  state: State
  /** Key of the outcome that is in the store already. */
  key: string | null
}

export interface PlanSettings {
  disk: Disk
  paths: readonly string[]
  known: ReadonlyMap<string, Known>
  store: Store
  settings: string
  /** Documents that were lost within these bounds are not tried again. */
  limits: Bounds
  retryFailed: boolean
  now: () => number
}

/** A file younger than this may change again within the resolution of its time stamp, so its bytes are compared. */
const YOUNG = 2000

/** What a run would do with every path, in order of path; writes nothing. */
export async function makePlan(settings: PlanSettings): Promise<Planned[]> {
  const planned: Planned[] = []
  const stored = await settings.store.keys('outcome')
  for await (const found of discover(settings.disk, settings.paths)) {
    planned.push(
      found.problem
        ? { ...found, state: 'unreadable', key: null }
        : await stateOf(found, stored, settings),
    )
  }
  return planned.sort((a, b) => byName(a.path, b.path))
}

/** Paths the last run knew and this one does not meet. */
export function removedSince(
  known: ReadonlyMap<string, Known>,
  planned: readonly Planned[],
): string[] {
  const here = new Set(planned.map(({ path }) => path))
  return [...known.keys()].filter(path => !here.has(path)).sort(byName)
}

async function stateOf(
  found: Found,
  stored: ReadonlySet<string>,
  settings: PlanSettings,
): Promise<Planned> {
  const before = settings.known.get(found.path)
  if (before === undefined) return { ...found, state: 'new', key: null }
  const same = await isSame(found, before, settings)
  const whole = outcomeKey(before.sourceId, kindOf(found.path), settings.settings)
  const key = [whole, lostKey(whole, settings.limits)].find(name => stored.has(name))
  if (!same || key === undefined) return { ...found, state: 'changed', key: null }
  if (before.status !== 'failed') return { ...found, state: 'unchanged', key }
  return settings.retryFailed
    ? { ...found, state: 'changed', key: null }
    : { ...found, state: 'failed-unchanged', key }
}

async function isSame(found: Found, before: Known, { disk, now }: PlanSettings): Promise<boolean> {
  if (found.size !== before.size) return false
  const settled = found.changed === before.changed && now() - (found.changed ?? 0) > YOUNG
  if (settled) return true
  try {
    return (await sourceIdOfFile(disk, found.path)) === before.sourceId
  } catch {
    return false
  }
}
