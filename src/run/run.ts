import type { RunReport } from '../../schemas/run.ts'
import { openSpool } from '../archive/spool.ts'
import { tablesOf } from '../dataset/tables.ts'
import { DiskError } from '../io/errors.ts'
import { type Lock, takeLock } from '../io/lock.ts'
import { newScratch } from '../io/scratch.ts'
import { UsageError } from '../model/errors.ts'
import { tellAltered } from './altered.ts'
import { openArchives } from './archives.ts'
import { changesOf, expectFew, removedOf } from './changes.ts'
import { type Begun, convertAll, remembered } from './convert-all.ts'
import { type Gathered, gatherDecisions } from './decisions/gather.ts'
import { expectPaths } from './discover.ts'
import { withEnds } from './ending.ts'
import { everything, globOf } from './globs.ts'
import { hashOf } from './hash.ts'
import { heal } from './heal.ts'
import { readKnown, writeKnown } from './index-file.ts'
import { keepInput } from './input.ts'
import { type Joined, joinMeta } from './meta/join.ts'
import { expectOutput, expectOwn } from './output.ts'
import { finishPublishing, isWhole, makeOutput, moveInto, readReport } from './place.ts'
import { makePlan, removedSince } from './plan.ts'
import type { Entry } from './publish/entry.ts'
import { publish } from './publish/index.ts'
import type { Changes, RunResult } from './result.ts'
import type { RunSettings } from './settings.ts'
import { isIn } from './shard.ts'
import { openStore, type Store } from './store.ts'
import { StoreDamaged } from './stored-result.ts'

/** discover → plan → convert what is missing → publish from the store. */
export async function run(settings: RunSettings): Promise<RunResult> {
  const { disk, folder, shard, paths } = settings
  await expectOutput(disk, folder, paths.filter(path => path !== '-').map(placeOf))
  await expectGiven(settings)
  await makeOutput(disk, folder)
  const lock = await takeLock(disk, folder, shard ? `${shard.index}-of-${shard.count}` : undefined)
  try {
    if (shard === null) {
      await finishPublishing(disk, folder)
      await expectOwn(disk, folder, namesOf(settings))
    }
    return await ended(settings, lock)
  } finally {
    await lock.release()
  }
}

/** The given paths must be there; those that lead into archives are looked for in them. */
async function expectGiven(settings: RunSettings): Promise<void> {
  const { disk, folder, paths, choice, stop } = settings
  const spool = openSpool(disk, newScratch)
  const archives = await openArchives(disk, folder, spool, settings.archives, stop)
  try {
    await expectPaths(disk, paths, { choice, out: folder, archives })
  } finally {
    await archives.close()
  }
}

/** Says what ended a run that stopped by itself. */
async function ended(settings: RunSettings, lock: Lock): Promise<RunResult> {
  const ending = withEnds(settings)
  try {
    const result = await locked(ending.settings, lock)
    const why = ending.reason()
    return result.interrupted && why !== undefined ? { ...result, ended: why } : result
  } finally {
    ending.clear()
  }
}

async function locked(settings: RunSettings, lock: Lock): Promise<RunResult> {
  const { disk, folder, events, stop, now, shard, choice } = settings
  const started = now()
  const store = openStore(disk, folder)
  if (shard === null) await store.sweep()
  const known = await readKnown(disk, folder)
  const input = settings.input && (await keepInput(disk, folder, settings.input))
  const spool = openSpool(disk, () => store.scratch())
  const archives = await openArchives(disk, folder, spool, settings.archives, stop)
  const decided = await gatherDecisions(disk, folder, settings.decisions, () => store.scratch())
  const begun = { archives, started, decided }
  try {
    for (const { file, line, problem } of decided.problems) events.undecided(file, line, problem)
    const asked = { choice, out: folder, input, archives }
    const all = await makePlan({ ...settings, asked, known, store, decided })
    if (stop.aborted) return interruptedAfter(NO_CHANGES, 0)
    if (all.length === 0 && choice !== everything)
      throw new UsageError('--include and --exclude leave no document; nothing was run')
    const before = await readReport(disk, folder)
    const removed = shard ? 0 : removedOf(removedSince(known, all), all, before)
    const held = Math.max(known.size, before?.counts['sources'] ?? 0)
    if (shard === null && !settings.allowRemoved) expectFew(removed, held, folder)
    const planned = shard ? all.filter(({ path }) => isIn(shard, path)) : all
    const changes = changesOf(planned, removed)
    events.planned(planned, changes)
    const entries = await convertAll(settings, store, planned, known, begun)
    if (stop.aborted || shard) {
      const failed = entries.filter(({ problem }) => problem !== null).length
      return { ...interruptedAfter(changes, failed), interrupted: stop.aborted }
    }
    await lock.expectHeld()
    await writeKnown(disk, folder, remembered(known, planned, started))
    await archives.remember(started)
    const healed = () => heal(settings, store, planned, entries, known, begun)
    const report = await published(settings, store, entries, begun, healed, lock)
    return resultOf(report, changes)
  } finally {
    await archives.close()
    await decided.close()
    if (input?.at !== undefined) await disk.remove(input.at)
  }
}

/** Publishes what became of every path, where the dataset does not say it already. */
async function published(
  settings: RunSettings,
  store: Store,
  entries: readonly Entry[],
  { started, decided }: Begun,
  healed: () => Promise<Entry[]>,
  lock: Lock,
): Promise<RunReport> {
  const { disk, folder, events, now } = settings
  const joined = joinMeta(
    settings.meta,
    entries.map(({ path }) => path),
  )
  const before = await readReport(disk, folder)
  const dataset = settings.dataset ?? before?.dataset
  const fingerprint = fingerprintOf({ ...settings, dataset }, entries, joined, decided)
  if (before?.fingerprint === fingerprint && (await isWhole(disk, folder, before))) return before
  await tellAltered(settings, before)
  events.publishing()
  const write = (some: readonly Entry[]) => publish(settings, store, some, joined, fingerprint)
  const { files, counts } = await write(entries).catch(async (error: unknown) => {
    if (!(error instanceof StoreDamaged)) throw error
    return write(await healed()).catch(again)
  })
  const finished = now()
  const report: RunReport = {
    program: { name: 'yiyuan', version: settings.version, node: process.versions.node },
    started_at: new Date(started).toISOString(),
    finished_at: new Date(finished).toISOString(),
    seconds: (finished - started) / 1000,
    ...(dataset !== undefined && { dataset }),
    fingerprint,
    dataset_hash: hashOf(Object.entries(files).map(([name, { sha256 }]) => `${name} ${sha256}`)),
    pipelines: Object.fromEntries(
      settings.pipelines.map(pipeline => [pipeline.name, hashOf([JSON.stringify(pipeline)])]),
    ),
    ...decisionsTold(decided),
    counts,
    files,
  }
  await lock.expectHeld()
  await moveInto(disk, folder, report)
  return report
}

function again(error: unknown): never {
  if (!(error instanceof StoreDamaged)) throw error
  throw new DiskError(`${error.message}, though it was written in this run; look after the disk`)
}

function fingerprintOf(
  { settings, sinks, sinkOptions, version, dataset, lang }: RunSettings,
  entries: readonly Entry[],
  { rows, unmatched, missing }: Joined,
  decided: Gathered,
): string {
  const formats = sinks.map(({ name }) => name).join(',')
  return hashOf([
    version,
    settings,
    formats,
    JSON.stringify(sinkOptions),
    lang,
    ...(dataset === undefined ? [] : [`dataset ${dataset}`]),
    JSON.stringify([[...rows], unmatched, [...missing]]),
    ...decisionHashes(decided),
    ...entries.map(({ path, key, problem }) => `${path} ${key ?? ''} ${problem?.message ?? ''}`),
  ])
}

/** Nothing of decisions where there are none: a dataset without review is what it was. */
function decisionHashes({ hash, problems }: Gathered): string[] {
  return hash === null && problems.length === 0 ? [] : [hash ?? '', JSON.stringify(problems)]
}

function decisionsTold({ hash, count, problems }: Gathered): Pick<RunReport, 'decisions'> {
  if (hash === null && problems.length === 0) return {}
  return { decisions: { count, hash, unreadable: problems.length } }
}

const NO_CHANGES = changesOf([], 0)

/** What came of a run that published nothing. */
function interruptedAfter(changes: Changes, failed: number): RunResult {
  return {
    report: null,
    changes,
    interrupted: true,
    failed,
    setAside: 0,
    inconsistent: 0,
    recognised: 0,
    undecided: 0,
  }
}

function resultOf(report: RunReport, changes: Changes): RunResult {
  const { counts } = report
  return {
    report,
    changes,
    interrupted: false,
    failed: counts['failed'] ?? 0,
    setAside: (counts['set-aside'] ?? 0) - (counts['set-aside settled'] ?? 0),
    inconsistent: counts['inconsistent'] ?? 0,
    recognised: counts['recognised'] ?? 0,
    undecided: (counts['decisions contradicting'] ?? 0) + (report.decisions?.unreadable ?? 0),
  }
}

/** Where a given path, or the pattern in it, begins. */
function placeOf(path: string): string {
  return globOf(path)?.base ?? path
}

/** The names of every file a run may publish. */
function namesOf({ pipelines, sinks }: RunSettings): string[] {
  const tables = [...tablesOf(pipelines).keys()]
  const ofTable = (table: string) => sinks.map(({ extension }) => `${table}.${extension}`)
  const schemas = tables.map(table => `schemas/${table}.json`)
  return ['datapackage.json', 'report.html', ...tables.flatMap(ofTable), ...schemas]
}
