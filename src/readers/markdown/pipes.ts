import type { Text } from '../../model/text.ts'
import type { RawTable } from '../../tables/raw.ts'
import { cellText, rawTable } from '../delimited.ts'
import { type Line, linesOf } from '../lines.ts'

const DELIMITER = /^\s*\|?(?:\s*:?-{1,}:?\s*\|)*\s*:?-{1,}:?\s*\|?\s*$/

/**
 * Tables of pipes, also those GFM refuses: without a delimiter row, with it in the wrong place,
 * with ragged rows or blank lines between rows. Everything else goes to `other`.
 */
export function splitPipeTables(
  source: string,
  offset: number,
  table: (found: RawTable) => void,
  other: (text: string, start: number) => void,
): void {
  const lines = linesOf(source, offset)
  let pending = 0
  const rest = (to: number) => {
    const from = lines[pending]
    const last = lines[to - 1]
    if (from && last && to > pending)
      other(source.slice(from.start - offset, last.end - offset), from.start)
  }
  for (let i = 0; i < lines.length; i++) {
    if (!isPipeRow(lines[i])) continue
    const rows = [i]
    for (let next = i + 1; next < lines.length; next++) {
      if (isPipeRow(lines[next])) rows.push(next)
      else if (lines[next]?.text.trim() !== '') break
    }
    if (rows.length < 2) continue
    rest(i)
    table(pipeTable(rows.flatMap(row => lines[row] ?? [])))
    pending = (rows.at(-1) ?? i) + 1
    i = pending - 1
  }
  rest(lines.length)
}

function isPipeRow(line: Line | undefined): boolean {
  const text = line?.text.trim() ?? ''
  return text.startsWith('|') && text.length > 2 && text.indexOf('|', 1) > 0
}

function pipeTable(lines: readonly Line[]): RawTable {
  const rows = lines.map(line => ({
    line,
    delimiter: DELIMITER.test(line.text),
    cells: split(line),
  }))
  const found = rawTable(rows.filter(row => !row.delimiter))
  const headed = rows[1]?.delimiter === true
  const cells = headed
    ? found.cells.map(cell => (cell.row === 0 ? { ...cell, header: true } : cell))
    : found.cells
  const start = lines[0]?.start ?? 0
  return { ...found, cells, anchors: [{ kind: 'text', start, end: lines.at(-1)?.end ?? start }] }
}

/** The cells between pipes; an escaped pipe stays in its cell. */
function split({ text, start }: Line): Text[] {
  const cells: Text[] = []
  const first = text.indexOf('|') + 1
  const stop =
    text.trimEnd().endsWith('|') && !text.trimEnd().endsWith('\\|')
      ? text.trimEnd().length - 1
      : text.length
  let from = first
  for (let i = first; i <= stop; i++) {
    if (i < stop && (text[i] !== '|' || text[i - 1] === '\\')) continue
    cells.push(cellText({ text: text.slice(from, i), start: start + from }))
    from = i + 1
  }
  return cells
}
