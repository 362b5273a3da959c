import { absence } from '../../lexicon/absence.ts'
import { isAmountCell } from '../../reading/amount-cell.ts'
import { cellWords, type Inline, type Parts, rawTable } from '../delimited.ts'
import { type Line, linesOf } from '../lines.ts'

/** What parts the cells of a line: bars, and upright strokes of drawn boxes. */
export const bar = /[|｜│┃║┆┇┊┋]/
/** A line of strokes alone: |---|---|, ├────┼────┤, +-----+-----+. */
const dashes = /^(?=.*[-=─━═┄┅┈┉])[\s|｜:+\-=\u2500-\u257f]+$/

/**
 * Tables of a text whose cells are parted by bars, with or without bars at their ends and lines of dashes, and tables drawn as boxes;
 * everything else goes to `other`:
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
    const rows = rowsOf(lines.slice(i, end))
    if (!isTable(rows.map(({ cells }) => cells.map(({ text }) => text.trim())))) {
      i = Math.max(i, end - 1)
      continue
    }
    rest(i)
    table(
      rawTable(
        rows.map(({ line, cells }) => ({
          line,
          cells: cells.map(piece => cellWords(piece, inline)),
        })),
      ),
    )
    pending = end
    i = end - 1
  }
  rest(lines.length)
}

/** Where the lines that have as many bars as the first behind `start`, and the strokes between them, end. */
function runFrom(lines: readonly Line[], start: number): number {
  const isStroke = (at: number) => dashes.test(lines[at]?.text ?? '')
  let end = start
  while (isStroke(end)) end++
  const bars = piecesAt(lines, end).length
  if (bars < 2) return start
  while (end < lines.length && (isStroke(end) || piecesAt(lines, end).length === bars)) end++
  return end
}

interface Row {
  line: Line
  cells: Piece[]
}

/** The rows of a run: its lines of words, without the columns of nothing that bars at their ends leave. */
function rowsOf(run: readonly Line[]): Row[] {
  const rows = run
    .filter(({ text }) => !dashes.test(text))
    .map(line => ({ line, cells: pieces(line) }))
  const isBlank = (at: number) => rows.every(({ cells }) => cells.at(at)?.text.trim() === '')
  const [first, last] = [isBlank(0) ? 1 : 0, isBlank(-1) ? -1 : undefined]
  return rows.map(({ line, cells }) => ({ line, cells: cells.slice(first, last) }))
}

/** Words over rows that hold numbers behind their first cell. */
function isTable([head, ...body]: readonly (readonly string[])[]): boolean {
  if (head === undefined || head.length < 2 || body.length === 0) return false
  const counts = (cells: readonly string[]) => cells.slice(1).some(isAmountCell)
  const isRow = (cells: readonly string[]) =>
    counts(cells) || cells.slice(1).every(text => text === '' || absence.test(text))
  return head.every(text => text !== '') && !counts(head) && body.some(counts) && body.every(isRow)
}

/** A line that is one cell, without the bars around it: | 关于西河市2025年决算的报告 |. */
export function unbarred(line: Line): Line {
  const found = /^(\s*[|｜]\s*)?([^|｜]*[^|｜\s])\s*[|｜]?\s*$/.exec(line.text)
  if (found === null || !bar.test(line.text)) return line
  const [, before = '', words = ''] = found
  const start = line.start + before.length
  return { ...line, text: words, start, end: start + words.length }
}

interface Piece {
  text: string
  start: number
}

function piecesAt(lines: readonly Line[], at: number): Piece[] {
  return pieces(lines[at] ?? { text: '', start: 0 })
}

function pieces({ text, start }: Pick<Line, 'text' | 'start'>): Piece[] {
  let from = start
  return text.split(bar).map(piece => {
    const found = { text: piece, start: from }
    from += piece.length + 1
    return found
  })
}
