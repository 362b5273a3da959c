import { join } from 'node:path'
import { factsOf } from '../dataset/names.ts'
import { type Disk, errorCode } from '../io/disk.ts'
import { readLines } from '../io/lines.ts'
import { UsageError } from '../model/errors.ts'
import { readReport } from '../run/place.ts'

export type Row = Record<string, unknown>

/** A row and the table of the dataset it stands in. */
export interface Named {
  table: string
  row: Row
}

const shortest = 8
const shown = 5

/** The tables of a dataset folder; UsageError when there is none to read. */
export async function tablesOf(disk: Disk, folder: string): Promise<string[]> {
  const report = await readReport(disk, folder)
  if (report === null)
    throw new UsageError(`${folder}: no dataset is there; run \`yiyuan run\` or name one with -d`)
  const tables = Object.keys(report.files)
    .filter(name => name.endsWith('.ndjson'))
    .map(name => name.slice(0, -'.ndjson'.length))
  if (!tables.includes('figures'))
    throw new UsageError(`${folder}: its tables are not NDJSON; run again with --format ndjson`)
  return tables.filter(name => factsOf(name).ids.length > 0)
}

/** The one thing an id or its beginning names. Throws UsageError when it names none or several. */
export async function find(
  disk: Disk,
  folder: string,
  tables: readonly string[],
  id: string,
): Promise<{ kind: string; id: string; found: Named }> {
  const wanted = id.trim().toLowerCase()
  if (!/^[0-9a-f]*$/.test(wanted) || wanted.length < shortest)
    throw new UsageError(`“${id}” is no id; give at least ${shortest} of its characters 0-9 a-f`)
  const hits = new Map<string, { kind: string; id: string; found: Named }>()
  for (const table of tables) {
    for await (const row of rowsWith(disk, folder, table, [wanted])) {
      for (const column of factsOf(table).ids) {
        const value = row[column]
        if (typeof value !== 'string' || !value.startsWith(wanted) || hits.has(value)) continue
        hits.set(value, { kind: column.slice(0, -'_id'.length), id: value, found: { table, row } })
      }
    }
  }
  const [only, ...more] = hits.values()
  if (only === undefined)
    throw new UsageError(
      `“${id}” names nothing in ${folder}; ids stand in the columns *_id of its tables (the first ${shortest} characters do)`,
    )
  if (more.length > 0) {
    const list = [only, ...more].slice(0, shown).map(hit => `  ${hit.kind} ${hit.id}`)
    throw new UsageError(
      `“${id}” names ${more.length + 1} things; give more of it:\n${list.join('\n')}`,
    )
  }
  return only
}

/** The rows of a table in which one of these words stands. */
export async function* rowsWith(
  disk: Disk,
  folder: string,
  table: string,
  words: readonly string[],
): AsyncGenerator<Row> {
  const file = await open(disk, join(folder, `${table}.ndjson`))
  if (file === null) return
  try {
    for await (const lines of readLines(file)) {
      for (const line of lines) {
        if (!words.some(word => line.includes(word))) continue
        const row: unknown = JSON.parse(line)
        if (isRow(row)) yield row
      }
    }
  } finally {
    await file.close()
  }
}

async function open(disk: Disk, path: string) {
  try {
    return await disk.open(path, 'r')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
