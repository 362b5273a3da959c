import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type RunReport, run as runSchema } from '../../../schemas/run.ts'
import { factsOf } from '../../dataset/names.ts'
import { type Disk, errorCode } from '../../io/disk.ts'
import { readLines } from '../../io/lines.ts'
import { UsageError } from '../../model/errors.ts'
import { readReport } from '../place.ts'
import type { Row } from './change.ts'

/** A document of a dataset; of several paths with the same bytes the first, under which its rows are published. */
export interface Source {
  path: string
  /** Null for a document that was lost before its bytes were known. */
  id: string | null
  status: string
}

/** A dataset folder whose files are those its run.json lists, and where the rows of each document stand in them. */
export interface ComparedDataset {
  folder: string
  report: RunReport
  sources: Source[]
  /** Table → source id → bytes of the file. */
  ranges: Map<string, Map<string, Range>>
}

interface Range {
  start: number
  length: number
}

/** Throws UsageError where a folder is no dataset, has no NDJSON, or is not what its run.json says. */
export async function openDataset(disk: Disk, folder: string): Promise<ComparedDataset> {
  const report = runSchema.safeParse(await readReport(disk, folder)).data
  if (report === undefined)
    throw new UsageError(
      `“${folder}” is no dataset: it has no run.json of this version; run yiyuan run -o first`,
    )
  if (report.files['figures.ndjson'] === undefined)
    throw new UsageError(`“${folder}” has no figures.ndjson; publish it with --format ndjson`)
  const sources = new Map<string, Source>()
  await readTable(disk, folder, 'sources', report, row => {
    const id = typeof row['source_id'] === 'string' ? row['source_id'] : null
    const path = String(row['path'])
    const key = id ?? ` ${path}`
    if (!sources.has(key)) sources.set(key, { path, id, status: String(row['status']) })
  })
  const ranges: ComparedDataset['ranges'] = new Map()
  for (const file of Object.keys(report.files)) {
    const table = /^([^/]+)\.ndjson$/.exec(file)?.[1]
    if (table === undefined || !factsOf(table).compared) continue
    if (factsOf(table).per === 'dataset') {
      await readTable(disk, folder, table, report, () => {})
      continue
    }
    const places = new Map<string, Range>()
    await readTable(disk, folder, table, report, (row, start, length) => {
      const id = String(row['source_id'])
      const range = places.get(id) ?? { start, length: 0 }
      range.length = start + length - range.start
      places.set(id, range)
    })
    ranges.set(table, places)
  }
  return { folder, report, sources: [...sources.values()], ranges }
}

/** The rows a document gave to a table, as they stand in its file. */
export async function rowsOf(
  disk: Disk,
  { folder, ranges }: ComparedDataset,
  table: string,
  id: string | null,
): Promise<Buffer> {
  const range = ranges.get(table)?.get(id ?? '')
  const bytes = Buffer.alloc(range?.length ?? 0)
  if (range === undefined) return bytes
  const file = await disk.open(join(folder, `${table}.ndjson`), 'r')
  try {
    await file.read(bytes, 0, range.length, range.start)
  } finally {
    await file.close()
  }
  return bytes
}

/** Reads a table once: every row with its place in bytes, and the hash of all. */
async function readTable(
  disk: Disk,
  folder: string,
  table: string,
  report: RunReport,
  take: (row: Row, start: number, length: number) => void,
): Promise<void> {
  const name = `${table}.ndjson`
  const hash = createHash('sha256')
  let start = 0
  try {
    const file = await disk.open(join(folder, name), 'r')
    try {
      for await (const lines of readLines(file)) {
        for (const line of lines) {
          const bytes = Buffer.from(`${line}\n`)
          hash.update(bytes)
          take(JSON.parse(line), start, bytes.length)
          start += bytes.length
        }
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && !(error instanceof SyntaxError)) throw error
    hash.update('not a table')
  }
  if (hash.digest('hex') !== report.files[name]?.sha256)
    throw new UsageError(
      `“${folder}/${name}” is not the file run.json lists; the dataset was edited or is torn: run again`,
    )
}
