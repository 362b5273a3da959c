import type { RawTable } from '../document/raw.ts'
import { placeCells, type UnplacedCell } from '../document/table/grid.ts'
import type { Text } from '../model/text.ts'
import { isAmountCell } from '../reading/amount-cell.ts'
import { type Line, linesOf, plainText } from './lines.ts'
import { stackedRows } from './stacked.ts'

/** A piece of a line between delimiters. */
interface Piece {
  text: string
  start: number
}

/** A cell's words and how far they are set in, in em. */
export interface CellWords {
  text: Text
  indent?: number
  /** It may be a piece of a number. */
  doubtful?: true
}

/** Reads a cell with tags or entities: `inlineText` of the HTML reader, which who reads texts without any need not load. */
export type Inline = (source: string, offset: number) => Text

/** Lines of tab-separated cells as a table; cells may hold `<p>`, `<br>` and entities. */
function tabTable(lines: readonly Line[], inline: Inline): RawTable {
  return rawTable(
    lines.map(line => ({
      line,
      cells: split(line).map(piece => cellWords(unquoted(piece), inline)),
    })),
  )
}

/** Rows of texts as a table, ragged rows filled up. */
export function rawTable(
  rows: readonly { line: { start: number; end: number }; cells: readonly CellWords[] }[],
): RawTable {
  const anchor = (start: number, end: number) => ({ kind: 'text' as const, start, end })
  const stacked = rows.flatMap(({ line, cells }) => {
    const unplaced = cells.map(({ text, indent, doubtful }): UnplacedCell => {
      const first = text.runs[0]?.anchor
      const last = text.runs.at(-1)?.anchor
      const place =
        first?.kind === 'text' && last?.kind === 'text'
          ? anchor(first.start, last.end)
          : anchor(line.start, line.end)
      return {
        rowSpan: 1,
        columnSpan: 1,
        header: false,
        text,
        anchors: [place],
        ...(indent !== undefined && { indent }),
        ...(doubtful && { doubtful }),
      }
    })
    return stackedRows(unplaced).map(row => ({ line, row }))
  })
  const start = rows[0]?.line.start ?? 0
  const end = rows.at(-1)?.line.end ?? start
  const { cells } = placeCells(
    stacked.map(({ row }) => row),
    row => ({
      rowSpan: 1,
      columnSpan: 1,
      header: false,
      text: { text: '', runs: [] },
      anchors: [anchor(stacked[row]?.line.start ?? start, stacked[row]?.line.end ?? end)],
    }),
  )
  return { kind: 'table', cells, anchors: [anchor(start, end)], confidence: 1 }
}

/** A tag that is closed, or an entity; a bare < or & is itself. */
export const markup = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>|<[a-z]+\/>|&(?:[a-z]+\d?|#\d+|#x[\da-f]+);/i

/** A cell's words: read as HTML where it has tags or entities, as they stand otherwise. */
export function cellWords({ text, start }: Piece, inline: Inline): CellWords {
  const indent = indentOf(text)
  return {
    text: markup.test(text) ? inline(text, start) : plainText(text, start),
    ...(indent > 0 && { indent }),
  }
}

const leading = /^(?:\s|<p\b[^>]*>|&(?:nbsp|emsp|ensp|#12288|#160);)+/i
const step = /\u3000|&(?:emsp|#12288);|\u00a0|&(?:nbsp|ensp|#160);| {2}/gi

/** Indentation of a cell's words in em: by ideographic and no-break spaces, and by pairs of plain ones. */
export function indentOf(text: string): number {
  const lead = leading.exec(text)?.[0] ?? ''
  let indent = 0
  for (const [space] of lead.matchAll(step))
    indent += /^(?:\u3000|&emsp;|&#12288;| )/i.test(space) ? 1 : 0.5
  return indent
}

function split({ text, start }: Line): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', from)) {
    pieces.push({ text: text.slice(from, at), start: start + from })
    from = at + 1
  }
  pieces.push({ text: text.slice(from), start: start + from })
  return pieces
}

/** "1,234" as spreadsheets write it into text: the quotes are none of its words. */
function unquoted({ text, start }: Piece): Piece {
  const quoted = /^"([^"]*)"\s*$/.exec(text)
  return quoted === null ? { text, start } : { text: quoted[1] ?? '', start: start + 1 }
}

/** Where the parts of a text go: tables, and the words between them. */
export interface Parts {
  table: (found: RawTable) => void
  other: (text: string, start: number) => void
}

/** Runs of two rows or more, blank lines between them allowed, become tables; the rest is handed to `other`. */
export function splitTables(
  source: string,
  offset: number,
  isRow: (line: string) => boolean,
  build: (rows: readonly Line[]) => RawTable,
  { table, other }: Parts,
  begins: (row: string, next: string, before: readonly string[]) => boolean = beginsTable,
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
    if (!isRow(lines[i]?.text ?? '')) continue
    const rows = [i]
    for (let next = i + 1; next < lines.length; next++) {
      const words = lines[next]?.text ?? ''
      if (isRow(words)) {
        const parted = rows.at(-1) !== next - 1 && rows.length > 1
        const before = rows.map(row => lines[row]?.text ?? '')
        if (parted && begins(words, lines[next + 1]?.text ?? '', before)) break
        rows.push(next)
      } else if (lines[next]?.text.trim() !== '') break
    }
    if (rows.length < 2) continue
    const found = build(rows.flatMap(row => lines[row] ?? []))
    // Rules of a table without rows.
    if (found.cells.length === 0) continue
    rest(i)
    table(found)
    pending = (rows.at(-1) ?? i) + 1
    i = pending - 1
  }
  rest(lines.length)
}

/** Whether a row of tabs behind a blank line heads a table of its own. */
function beginsTable(row: string, next: string, before: readonly string[]): boolean {
  const cells = (line: string) => line.split('\t')
  return isHeadingAfter(cells(row), cells(next), before.map(cells))
}

/** Whether words without a number, over a row with numbers and behind rows with numbers, are the headings of another table. */
export function isHeadingAfter(
  row: readonly string[],
  next: readonly string[],
  before: readonly (readonly string[])[],
): boolean {
  const filled = row.map(cell => cell.trim()).filter(Boolean)
  const counts = (cells: readonly string[]) => cells.some(cell => isAmountCell(cell.trim()))
  return filled.length > 1 && !counts(filled) && counts(next) && before.some(counts)
}

/** Tables whose cells are parted by tabs. */
export function splitTabTables(source: string, offset: number, parts: Parts, inline: Inline): void {
  const isRow = (line: string) => line.trimEnd().includes('\t')
  splitTables(source, offset, isRow, lines => tabTable(lines, inline), parts)
}
