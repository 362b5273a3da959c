import type { RunReport } from '../../schemas/run.ts'
import type { Sink, SinkOptions } from '../dataset/sinks/sink.ts'
import type { Disk } from '../io/disk.ts'
import { takeLock } from '../io/lock.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { Pipeline } from '../pipeline/index.ts'
import type { OnRowError } from '../pipeline/types.ts'
import { byName, expectPaths } from './discover.ts'
import type { Events } from './events.ts'
import { hashOf } from './hash.ts'
import { type Known, readKnown, stampOf, writeKnown } from './index-file.ts'
import { keepLost } from './lost.ts'
import { type Joined, joinMeta } from './meta/join.ts'
import type { MetaIndex } from './meta/read.ts'
import { finishPublishing, isWhole, makeOutput, moveInto, readReport } from './place.ts'
import { makePlan, type Planned } from './plan.ts'
import { type Limits, pool } from './pool.ts'
import { type Entry, publish } from './publish.ts'
import { isIn, type Shard } from './shard.ts'
import { openStore, type Store } from './store.ts'
import type { Task } from './task.ts'
import { knownOptions, tuningOf } from './tuning.ts'

export interface RunSettings {
  disk: Disk
  folder: string
  paths: readonly string[]
  pipelines: readonly Pipeline[]
  /** Names or files as given, for the children. */
  pipelineNames: readonly string[]
  /** What becomes of a row with a value that does not fit. */
  onRowError: OnRowError
  /** Hash of everything but the bytes that an outcome depends on. */
  settings: string
  sinks: readonly Sink[]
  sinkOptions: SinkOptions
  limits: Omit<Limits, 'tuning'>
  retryFailed: boolean
  /** Convert one part of the documents and publish nothing. */
  shard: Shard | null
  version: string
  /** An index of what is known of the documents. */
  meta: MetaIndex | undefined
  /** Milliseconds since 1970. */
  now: () => number
  events: Events
  stop: AbortSignal
}

export interface RunResult {
  /** Null when nothing was published: interrupted, or one shard of several. */
  report: RunReport | null
  interrupted: boolean
  failed: number
  setAside: number
  inconsistent: number
}

/** discover → plan → convert what is missing → publish from the store. */
export async function run(settings: RunSettings): Promise<RunResult> {
  const { disk, folder, shard } = settings
  await expectPaths(disk, settings.paths)
  await makeOutput(disk, folder)
  const release = await takeLock(
    disk,
    folder,
    shard ? `${shard.index}-of-${shard.count}` : undefined,
  )
  try {
    if (shard === null) await finishPublishing(disk, folder)
    return await locked(settings)
  } finally {
    await release()
  }
}

async function locked(settings: RunSettings): Promise<RunResult> {
  const { disk, folder, events, stop, now, shard } = settings
  const started = now()
  const store = openStore(disk, folder)
  if (shard === null) await store.sweep()
  const known = await readKnown(disk, folder)
  const all = await makePlan({ ...settings, known, store })
  const planned = shard ? all.filter(({ path }) => isIn(shard, path)) : all
  events.planned(planned)
  const entries = await convertAll(settings, store, planned, known, started)
  if (stop.aborted || shard) {
    const failed = entries.filter(({ problem }) => problem !== null).length
    return { report: null, interrupted: stop.aborted, failed, setAside: 0, inconsistent: 0 }
  }
  await writeKnown(disk, folder, remembered(known, planned, started))
  const joined = joinMeta(
    settings.meta,
    all.map(({ path }) => path),
  )
  const fingerprint = fingerprintOf(settings, entries, joined)
  const before = await readReport(disk, folder)
  if (before?.fingerprint === fingerprint && (await isWhole(disk, folder, before))) {
    return resultOf(before)
  }
  events.publishing()
  const { files, counts } = await publish(settings, store, entries, joined, fingerprint)
  const finished = now()
  const report: RunReport = {
    program: { name: 'yiyuan', version: settings.version, node: process.versions.node },
    started_at: new Date(started).toISOString(),
    finished_at: new Date(finished).toISOString(),
    seconds: (finished - started) / 1000,
    fingerprint,
    dataset_hash: hashOf(Object.entries(files).map(([name, { sha256 }]) => `${name} ${sha256}`)),
    pipelines: Object.fromEntries(
      settings.pipelines.map(pipeline => [pipeline.name, hashOf([JSON.stringify(pipeline)])]),
    ),
    counts,
    files,
  }
  await moveInto(disk, folder, report)
  return resultOf(report)
}

/** Converts what the store lacks; returns every path with what became of it, in order of path. */
async function convertAll(
  settings: RunSettings,
  store: Store,
  planned: readonly Planned[],
  known: Map<string, Known>,
  started: number,
): Promise<Entry[]> {
  const { events, limits, stop, folder } = settings
  const entries: Entry[] = []
  for (const { path, size, state, key, problem } of planned) {
    if (problem)
      entries.push({ path, size, key: null, problem: diagnostic(problem.code, problem.message) })
    else if (key !== null && state !== 'new' && state !== 'changed')
      entries.push({ path, size, key, problem: null })
  }
  const work = planned.filter(({ state }) => state === 'new' || state === 'changed')
  const byPath = new Map(work.map(entry => [entry.path, entry]))
  const jobs = Math.max(1, Math.min(limits.jobs, work.length))
  const tuning = work.length === 0 ? [] : tuningOf(limits.memory, await knownOptions())
  const children = [
    folder,
    settings.settings,
    String(limits.time),
    String(limits.memory),
    settings.onRowError,
    ...settings.pipelineNames,
  ]
  for await (const result of pool(
    tasksOf(work, settings.retryFailed),
    { ...limits, jobs, tuning },
    children,
    stop,
  )) {
    const asked = byPath.get('lost' in result ? result.lost.path : result.done.path)
    if (asked === undefined) continue
    const { path, size, meta } = asked
    const kept =
      'lost' in result ? await keepLost(settings, store, result.lost, meta?.meta) : result.done
    const problem = 'lost' in result ? diagnostic(result.lost.code, result.lost.message) : null
    if (kept === null) known.delete(path)
    else {
      const { sourceId, key, status } = kept
      known.set(path, { path, ...stampOf(asked, started), sourceId, key, status })
    }
    entries.push({ path, size, key: kept?.key ?? null, problem: kept === null ? problem : null })
    events.finished(path, kept?.status ?? 'failed', problem?.message)
  }
  return entries.sort((a, b) => byName(a.path, b.path))
}

async function* tasksOf(work: readonly Planned[], retryFailed: boolean): AsyncGenerator<Task> {
  for (const { path, meta } of work) yield { path, retryFailed, meta: meta?.meta }
}

/** What the next run is told of these paths; those that proved unchanged by their bytes have new times. */
function* remembered(
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

function fingerprintOf(
  { settings, sinks, sinkOptions, version }: RunSettings,
  entries: readonly Entry[],
  { rows, unmatched, missing }: Joined,
): string {
  const formats = sinks.map(({ name }) => name).join(',')
  return hashOf([
    version,
    settings,
    formats,
    JSON.stringify(sinkOptions),
    JSON.stringify([[...rows], unmatched, [...missing]]),
    ...entries.map(({ path, key, problem }) => `${path} ${key ?? ''} ${problem?.message ?? ''}`),
  ])
}

function resultOf(report: RunReport): RunResult {
  const { counts } = report
  return {
    report,
    interrupted: false,
    failed: counts['failed'] ?? 0,
    setAside: counts['set-aside'] ?? 0,
    inconsistent: counts['inconsistent'] ?? 0,
  }
}
