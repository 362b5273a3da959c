import { absence } from '../../lexicon/absence.ts'
import { isAmountCell } from '../../reading/amount-cell.ts'
import { cellWords, type Inline, type Parts, rawTable } from '../delimited.ts'
import { type Line, linesOf } from '../lines.ts'

export const bar = /[|｜]/
const dashes = /^[\s|｜:+-]+$/

/**
 * Tables of a text whose cells are parted by bars, without bars before their first cell or a line of dashes; everything else goes to `other`:
 *
 *     项目 | 金额（万元）
 *     教育 | 1,200
 */
export function splitPipedTables(
  source: string,
  offset: number,
  { table, other }: Parts,
  inline: Inline,
): void {
  const lines = linesOf(source, offset)
  let pending = 0
  const rest = (to: number) => {
    const [from, last] = [lines[pending], lines[to - 1]]
    if (from && last && to > pending)
      other(source.slice(from.start - offset, last.end - offset), from.start)
  }
  for (let i = 0; i < lines.length; i++) {
    const end = runFrom(lines, i)
    const rows = lines.slice(i, end).filter(({ text }) => !dashes.test(text))
    if (!isTable(rows)) {
      i = Math.max(i, end - 1)
      continue
    }
    rest(i)
    table(
      rawTable(
        rows.map(line => ({
          line,
          cells: piecesOf(rows, line).map(piece => cellWords(piece, inline)),
        })),
      ),
    )
    pending = end
    i = end - 1
  }
  rest(lines.length)
}

/** Where the lines that have as many bars as the one at `start` end. */
function runFrom(lines: readonly Line[], start: number): number {
  const bars = pieces(lines[start] ?? { text: '', start: 0 }).length
  let end = start
  while (
    bars > 1 &&
    end < lines.length &&
    pieces(lines[end] ?? { text: '', start: 0 }).length === bars
  )
    end++
  return end
}

/** Words over rows that hold numbers behind their first cell. */
function isTable(rows: readonly Line[]): boolean {
  const [head, ...body] = rows.map(line => piecesOf(rows, line).map(({ text }) => text.trim()))
  if (head === undefined || body.length === 0) return false
  const counts = (cells: readonly string[]) => cells.slice(1).some(isAmountCell)
  const isRow = (cells: readonly string[]) =>
    counts(cells) || cells.slice(1).every(text => absence.test(text))
  return head.every(text => text !== '') && !counts(head) && body.some(counts) && body.every(isRow)
}

/** The cells of one of some rows; where each row ends in a bar, none stands behind it. */
function piecesOf(rows: readonly Line[], line: Line): { text: string; start: number }[] {
  const closed = rows.every(({ text }) => barAtEnd.test(text))
  return closed ? pieces(line).slice(0, -1) : pieces(line)
}

/** A line that is one cell, without the bars around it: | 关于西河市2025年决算的报告 |. */
export function unbarred(line: Line): Line {
  const found = /^(\s*[|｜]\s*)?([^|｜]*[^|｜\s])\s*[|｜]?\s*$/.exec(line.text)
  if (found === null || !bar.test(line.text)) return line
  const [, before = '', words = ''] = found
  const start = line.start + before.length
  return { ...line, text: words, start, end: start + words.length }
}

const barAtEnd = /[|｜]\s*$/

function pieces({ text, start }: Pick<Line, 'text' | 'start'>): { text: string; start: number }[] {
  let from = start
  return text.split(bar).map(piece => {
    const found = { text: piece, start: from }
    from += piece.length + 1
    return found
  })
}
