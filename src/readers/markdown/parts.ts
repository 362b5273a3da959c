import type { RawTable } from '../../document/raw.ts'
import { splitTabTables } from '../delimited.ts'
import { inlineText } from '../html/fragment.ts'
import type { Line } from '../lines.ts'
import { splitPipeTables } from './pipes.ts'
import { tangles } from './tangles.ts'

/** A stretch of a Markdown source; `offset` is where it stands in the whole. */
export type Part =
  | { kind: 'table'; table: RawTable }
  /** Lines whose marks mean nothing. */
  | { kind: 'lines'; lines: Line[]; offset: number }
  | { kind: 'markdown'; source: string; offset: number }

/** A source in parts. Tables of tabs are taken out first: Markdown would read them as prose. */
export function partsOf(source: string): Part[] {
  const parts: Part[] = []
  const spent = { work: 0 }
  const table = (found: RawTable) => {
    parts.push({ kind: 'table', table: found })
  }
  const other = (part: string, start: number) =>
    splitPipeTables(part, start, {
      table,
      other: (rest, from) => {
        for (const each of untangled(rest, from, spent)) parts.push(each)
      },
    })
  splitTabTables(source, 0, { table, other }, inlineText)
  return parts
}

function untangled(source: string, offset: number, spent: { work: number }): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const lines of tangles(source, spent)) {
    const start = lines[0]?.start ?? from
    parts.push({ kind: 'markdown', source: source.slice(from, start), offset: offset + from })
    parts.push({ kind: 'lines', lines, offset })
    from = lines.at(-1)?.end ?? from
  }
  parts.push({ kind: 'markdown', source: source.slice(from), offset: offset + from })
  return parts
}
