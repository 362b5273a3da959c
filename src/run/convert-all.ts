import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Archives } from './archives.ts'
import { jobsFor } from './choices.ts'
import type { Gathered } from './decisions/gather.ts'
import { byName } from './discover.ts'
import { type Known, stampOf } from './index-file.ts'
import { kindOf } from './keys.ts'
import { keepLost } from './lost.ts'
import type { Planned } from './plan.ts'
import { pool } from './pool.ts'
import type { Entry } from './publish/entry.ts'
import type { RunSettings } from './settings.ts'
import type { Store } from './store.ts'
import type { Result, Task } from './task.ts'
import { knownOptions, tuningOf } from './tuning.ts'

/** What a run has from its beginning. */
export interface Begun {
  archives: Archives
  started: number
  decided: Gathered
}

/** Converts what the store lacks; returns every path with what became of it, in order of path. */
export async function convertAll(
  settings: RunSettings,
  store: Store,
  planned: readonly Planned[],
  known: Map<string, Known>,
  { archives, started, decided }: Begun,
): Promise<Entry[]> {
  const { limits, stop, folder } = settings
  const entries = settled(planned)
  const work = planned.filter(({ state }) => state === 'new' || state === 'changed')
  const byPath = new Map(work.map(entry => [entry.path, entry]))
  const sizes = work.map(({ size }) => size ?? 0)
  const jobs = jobsFor(limits.jobs, limits, sizes)
  const tuning = work.length === 0 ? [] : tuningOf(limits.memory, await knownOptions())
  const beginning = {
    folder,
    pipelines: settings.pipelines,
    settings: settings.settings,
    bounds: { time: limits.time, memory: limits.memory },
    onRowError: settings.onRowError,
    ocr: settings.ocr,
    decisions: decided.folder,
  }
  for await (const result of pool(
    tasksOf(jobs > 1 ? longestFirst(work) : work, settings.retryFailed, archives),
    { ...limits, jobs, tuning },
    beginning,
    stop,
  )) {
    const asked = byPath.get('lost' in result ? result.lost.path : result.done.path)
    if (asked === undefined) continue
    const { path, at = path, inside, size } = asked
    const { kept, problem } = await keptOf(result, asked, { ...settings, decided }, store)
    if (kept === null) known.delete(path)
    else {
      const { sourceId, key, status } = kept
      const kind = inside || at === path ? {} : { kind: kindOf(at) }
      known.set(path, { path, ...stampOf(asked, started), sourceId, key, status, ...kind })
    }
    entries.push({ path, size, key: kept?.key ?? null, problem: kept === null ? problem : null })
    settings.events.finished(path, kept?.status ?? 'failed', problem?.message)
  }
  return entries.sort((a, b) => byName(a.path, b.path))
}

/** What became of the paths that need no conversion: those with a problem, and those whose result is kept. */
function settled(planned: readonly Planned[]): Entry[] {
  return planned.flatMap(({ path, size, state, key, problem }): Entry[] => {
    if (problem)
      return [{ path, size, key: null, problem: diagnostic(problem.code, problem.message) }]
    const isKept = key !== null && state !== 'new' && state !== 'changed'
    return isKept ? [{ path, size, key, problem: null }] : []
  })
}

/** What the store keeps of a document that was converted, or lost: then with what happened to it. */
async function keptOf(
  result: Result,
  asked: Planned,
  settings: RunSettings & { decided: Gathered },
  store: Store,
): Promise<{
  kept: Pick<Known, 'sourceId' | 'key' | 'status'> | null
  problem: Diagnostic | null
}> {
  if ('lost' in result) {
    const problem = diagnostic(result.lost.code, result.lost.message)
    return { kept: await keepLost(settings, store, result.lost, asked), problem }
  }
  for (const what of result.done.damaged ?? []) settings.events.damaged(asked.path, what)
  return { kept: result.done, problem: null }
}

/** So that jobs side by side end together: what takes longest does not begin last. */
function longestFirst(work: readonly Planned[]): Planned[] {
  return [...work].sort((a, b) => (b.size ?? 0) - (a.size ?? 0) || byName(a.path, b.path))
}

async function* tasksOf(
  work: readonly Planned[],
  retryFailed: boolean,
  archives: Archives,
): AsyncGenerator<Task> {
  const begun = new Set<string>()
  const later: Task[] = []
  for (const { path, at, part, inside, meta } of work) {
    const task = { path, retryFailed, meta: meta?.meta }
    /** A member of an archive that did not change has no place yet: it is looked into when one is asked for. */
    const own = inside && part === undefined ? (await archives.member(inside))?.part : part
    if (own === undefined) yield { ...task, at }
    else {
      const placed = { ...task, at: own.file, part: own }
      /** Members with one size and sum are likely the same: the others wait, and find the result of the first. */
      const likeness = `${own.size} ${own.crc ?? path} ${kindOf(path)}`
      if (begun.has(likeness)) later.push(placed)
      else yield placed
      begun.add(likeness)
    }
  }
  yield* later
}

/** What the next run is told of these paths; those that proved unchanged by their bytes have new times. */
export function* remembered(
  known: ReadonlyMap<string, Known>,
  planned: readonly Planned[],
  started: number,
): Generator<Known> {
  for (const found of planned) {
    const entry = known.get(found.path)
    if (entry === undefined) continue
    const proved = found.state === 'unchanged' || found.state === 'failed-unchanged'
    yield proved ? { ...entry, ...stampOf(found, started) } : entry
  }
}
