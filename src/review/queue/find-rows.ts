import type { Disk } from '../../io/disk.ts'
import { linesIn } from '../../io/lines.ts'
import { bytesOf, type Row, rowIn, wordsIn } from './rows.ts'

/** Ids that are looked for in many lines at once before lines are looked at one by one. */
const FEW = 8

/**
 * The rows of a table by their ids, the first of each; reading ends where all are found. Lines are told by their bytes:
 * one that names no id that is looked for is neither decoded nor parsed.
 */
export async function findRows(
  disk: Disk,
  folder: string,
  table: string,
  column: string,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const found = new Map<string, Row>()
  const wanted = new Set(ids)
  if (wanted.size === 0) return found
  const name = Buffer.from(`"${column}":"`)
  for await (const lines of bytesOf(disk, folder, table)) {
    if (wanted.size <= FEW && ![...wanted].some(id => lines.includes(id))) continue
    for (const line of linesIn(lines)) {
      const id = idIn(line, name)
      if (!wanted.has(id)) continue
      const row = rowIn(line.toString('utf8'))
      if (row === undefined || wordsIn(row, column) !== id) continue
      found.set(id, row)
      wanted.delete(id)
    }
    if (wanted.size === 0) break
  }
  return found
}

/** The id that stands first in a line under this name; words of a document hold no quotes that are not escaped, so it is a column's. */
function idIn(line: Buffer, name: Buffer): string {
  const at = line.indexOf(name)
  if (at < 0) return ''
  const start = at + name.length
  return line.toString('latin1', start, line.indexOf('"', start))
}
