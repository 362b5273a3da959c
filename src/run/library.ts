import { fileURLToPath } from 'node:url'
import { archiveLimitsOf } from '../archive/limits.ts'
import type { Loaded, Removed } from '../dataset/warehouses/loaded.ts'
import { disk } from '../io/disk.ts'
import { version } from '../io/version.ts'
import { leftBehind } from '../model/errors.ts'
import { formatsOf } from './choices.ts'
import { choiceOf } from './globs.ts'
import { loadDataset } from './load/index.ts'
import { removeDataset } from './load/remove.ts'
import { datasetNameOf, targetOf } from './load/target.ts'
import { readMeta } from './meta/read.ts'
import { checkOptions, type RunOptions } from './options.ts'
import { settingsOf } from './prepare.ts'
import type { RunResult } from './result.ts'
import { run as runFolder } from './run.ts'

/*
 * The entry `yiyuan/run`: what the command of that name does, for programs. It says nothing on stderr, takes no signals and
 * changes nothing of the process; documents are converted in child processes.
 */

export type { RunReport } from '../../schemas/run.ts'
export type { SourceRow } from '../../schemas/source.ts'
export type { DocumentChanges, Loaded, Removed, Replaced } from '../dataset/warehouses/loaded.ts'
export { DiskError, LockedError } from '../io/errors.ts'
export { MissingError, UsageError } from '../model/errors.ts'
export type { Lang } from '../review/view/shapes.ts'
export type { RunEvents, RunOptions } from './options.ts'
export type { Changes, RunResult } from './result.ts'

/**
 * Converts files and folders and publishes the whole dataset at once; incremental, as the command is. Throws UsageError for misuse,
 * LockedError where another run holds the folder, DiskError where the disk takes nothing more.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  checkOptions(options)
  await expectChildren()
  const { paths, out, include = [], exclude = [], meta, events } = options
  const { timeout = 120, memory = 2048 } = options
  const bounds = { time: timeout * 1000, memory: memory * 2 ** 20 }
  return runFolder({
    ...(await settingsOf({
      pipeline: options.pipelines ?? [],
      onRowError: options.onRowError ?? 'set-aside',
      format: formatsOf((options.formats ?? ['ndjson']).join(',')),
      lang: options.lang ?? 'en',
      chineseHeaders: options.chineseHeaders === true,
      bom: options.bom === true,
      ocr: options.ocr === true,
    })),
    disk,
    folder: out,
    paths,
    choice: choiceOf(include, exclude, options.followLinks),
    input: undefined,
    limits: { ...bounds, jobs: options.jobs ?? 'auto', recycle: RECYCLE },
    archives: archiveLimitsOf(options),
    ends: {
      failures: options.maxFailures,
      time: options.maxTime === undefined ? undefined : options.maxTime * 1000,
    },
    retryFailed: options.retryFailed === true,
    keep: options.keep === true,
    allowRemoved: options.allowRemoved === true,
    shard: null,
    now: Date.now,
    events: {
      planned: (_, changes) => events?.planned?.(changes),
      finished: (path, status, message) => events?.finished?.(path, status, message),
      publishing: () => events?.publishing?.(),
      damaged: (path, message) => events?.damaged?.(path, message),
      altered: (name, message) => events?.altered?.(name, message),
      undecided: (file, line, problem) => events?.undecided?.(file, line, problem),
    },
    decisions: options.decisions ?? [],
    stop: options.signal ?? new AbortController().signal,
    meta: meta === undefined ? undefined : await readMeta(disk, meta),
  })
}

/** Where a dataset is loaded to. */
export interface LoadOptions {
  /** `postgres://user@host/database?schema=…` or `duckdb:<file>`. */
  to: string
  /** The name the dataset has there; that of its `run.json` without one. */
  dataset?: string
  /** Whether tables may be changed in a way that breaks who reads them. */
  evolve?: boolean
  /** Told when another load goes first. */
  waiting?: () => void
}

/**
 * Loads the dataset of a folder into a warehouse, as the command is; null where it stands there already. Throws UsageError for misuse,
 * and where tables would have to break; MissingError where the warehouse refuses.
 */
export async function load(folder: string, options: LoadOptions): Promise<Loaded | null> {
  const { to, dataset, evolve = false, waiting = () => {} } = options
  const name = dataset === undefined ? undefined : datasetNameOf(dataset)
  const asked = { disk, folder, target: targetOf(to), dataset: name, evolve }
  return (await loadDataset({ ...asked, version: version(), waiting })).did
}

/** Removes every row of a dataset from a warehouse; null where it was removed before. Throws as `load` does. */
export async function unload(
  dataset: string,
  { to, waiting = () => {} }: Pick<LoadOptions, 'to' | 'waiting'>,
): Promise<Removed | null> {
  const asked = { target: targetOf(to), dataset, version: version(), waiting }
  return (await removeDataset(asked)).did
}

/** Documents after which a child is replaced. */
const RECYCLE = 5000

/** Throws MissingError where the program of the children was left behind by a bundler: every document would be lost. */
async function expectChildren(): Promise<void> {
  try {
    await disk.stat(fileURLToPath(new URL('./worker.js', import.meta.url)))
  } catch (error) {
    throw leftBehind('the program of the child processes', error)
  }
}
