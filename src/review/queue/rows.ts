import { join } from 'node:path'
import { type Disk, errorCode } from '../../io/disk.ts'
import { linesIn, newChunk, readWholeLines } from '../../io/lines.ts'

/** A published row; what stands in it is not trusted to be of its contract. */
export type Row = Readonly<Record<string, unknown>>

/** The lines of a published table, some at a time; none where the dataset does not have it. */
export async function* linesOf(
  disk: Disk,
  folder: string,
  table: string,
): AsyncGenerator<string[]> {
  for await (const lines of bytesOf(disk, folder, table))
    yield [...linesIn(lines)].map(line => line.toString('utf8'))
}

/** The same as bytes, with the ends of the lines: who looks at few of them decodes no more. */
export async function* bytesOf(disk: Disk, folder: string, table: string): AsyncGenerator<Buffer> {
  const path = join(folder, `${table}.ndjson`)
  const file = await disk.open(path, 'r').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  if (file === null) return
  try {
    const chunk = newChunk()
    yield* readWholeLines(file, chunk, chunk.length)
  } finally {
    await file.close()
  }
}

/** A line as its row; undefined for a line that is none. */
export function rowIn(line: string): Row | undefined {
  const row: unknown = JSON.parse(line)
  return isRow(row) ? row : undefined
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The words of a column; '' where it holds none. */
export function wordsIn(row: Row, column: string): string {
  const value = row[column]
  return typeof value === 'string' ? value : ''
}

/** The same where nothing and no words are to be told apart. */
export function wordsOrNull(row: Row, column: string): string | null {
  const value = row[column]
  return typeof value === 'string' ? value : null
}

/** The rows inside a column. */
export function rowsIn(row: Row, column: string): Row[] {
  const value = row[column]
  return Array.isArray(value) ? value.filter(isRow) : []
}

/** The words inside a column. */
export function listIn(row: Row, column: string): string[] {
  const value = row[column]
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
}
