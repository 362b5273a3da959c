import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { RunReport } from '../../../schemas/run.ts'
import { load } from '../../dataset/warehouses/load.ts'
import type { Loaded } from '../../dataset/warehouses/loaded.ts'
import type { DatasetRows } from '../../dataset/warehouses/warehouse.ts'
import type { Disk } from '../../io/disk.ts'
import { linesIn, newChunk, readWholeLines } from '../../io/lines.ts'
import { UsageError } from '../../model/errors.ts'
import { hashOf } from '../hash.ts'
import { altered, expectPublished } from './contract.ts'
import { expectWarehouse, openWarehouse } from './open.ts'
import { plannedIn } from './plan.ts'
import type { Target } from './target.ts'

export interface LoadSettings {
  disk: Disk
  folder: string
  target: Target
  /** The name the dataset has in the warehouse; that of its `run.json` without one. */
  dataset: string | undefined
  evolve: boolean
  /** Of the program. */
  version: string
  /** Told when another load goes first. */
  waiting: () => void
}

/** What was loaded, and where to, as it may be shown; `did` is null where it was there already. */
export interface LoadResult {
  dataset: string
  shown: string
  did: Loaded | null
}

/** Loads the dataset of a folder into a warehouse. Throws UsageError where no whole dataset is there or the tables would have to break, MissingError where the warehouse refuses. */
export async function loadDataset(settings: LoadSettings): Promise<LoadResult> {
  const { disk, folder, target, evolve, waiting, version: program } = settings
  const { report, plan } = await plannedIn(disk, folder)
  const dataset = nameFor(target, folder, settings.dataset ?? report.dataset)
  const files = plan.map(({ name }) => `${name}.${target.takes}`)
  const missing = files.find(file => report.files[file] === undefined)
  if (missing !== undefined)
    throw new UsageError(
      `“${folder}” has no ${missing}; run again with --format ${target.takes}, or load it by \`run --to\``,
    )
  const fingerprint = hashOf(files.map(file => `${file} ${report.files[file]?.sha256}`))
  const rows = rowsOf(disk, folder, report, target.takes)
  if (target.kind === 'duckdb') {
    await expectWarehouse(target)
    for (const file of files)
      await expectPublished(disk, folder, file, report.files[file]?.sha256 ?? '')
  }
  const warehouse = await openWarehouse(target, waiting)
  try {
    const asked = { dataset, program, fingerprint, plan, rows, evolve }
    return { dataset, shown: warehouse.shown, did: await load(warehouse, asked) }
  } finally {
    await warehouse.close()
  }
}

/** Ids are made of contents, so two datasets that share a document are told apart by their names; a DuckDB file has them by their folders. */
export function nameFor(target: Target, folder: string, given: string | undefined): string {
  if (given !== undefined) return given
  if (target.kind === 'duckdb') return resolve(folder)
  throw new UsageError(
    'a dataset needs a name in PostgreSQL; give --dataset <name> once, it is kept in run.json',
  )
}

/** The rows of a dataset as they stand on the disk; throws UsageError at the end of a file that is not the one that was published. */
function rowsOf(disk: Disk, folder: string, { files }: RunReport, extension: string): DatasetRows {
  const chunk = newChunk()
  return {
    file: table => join(folder, `${table}.${extension}`),
    async *lines(table) {
      const name = `${table}.${extension}`
      const hash = createHash('sha256')
      const file = await disk.open(join(folder, name), 'r')
      try {
        for await (const lines of readWholeLines(file, chunk, chunk.length)) {
          hash.update(lines)
          yield linesIn(lines)
        }
      } finally {
        await file.close()
      }
      if (hash.digest('hex') !== files[name]?.sha256)
        throw altered(folder, name, 'is not what was published')
    },
  }
}
