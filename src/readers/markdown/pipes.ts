import type { RawTable } from '../../document/raw.ts'
import { type CellWords, cellWords, type Parts, rawTable, splitTables } from '../delimited.ts'
import { inlineText } from '../html/fragment.ts'
import type { Line } from '../lines.ts'
import { withoutEscapes } from './escapes.ts'
import { inlineWords } from './inline.ts'

/** Characters that may be marks of emphasis, of code, of a link or a note. */
const marks = /[*_`~[]/

const DELIMITER = /^\s*\|?(?:\s*:?-{1,}:?\s*\|)*\s*:?-{1,}:?\s*\|?\s*$/

/** +-----+-----+: the rules of a table that is drawn. */
const RULE = /^\s*\+(?:[-=]{2,}\+){1,}\s*$/

/**
 * Tables of pipes, also those GFM refuses: without a delimiter row, with it in the wrong place,
 * with ragged rows, blank lines or drawn rules between rows. Everything else goes to `other`.
 */
export function splitPipeTables(source: string, offset: number, parts: Parts): void {
  // A row over a line of dashes heads a table of its own.
  splitTables(source, offset, isPipeRow, pipeTable, parts, (_, next) => DELIMITER.test(next))
}

function isPipeRow(line: string): boolean {
  const text = line.trim()
  return RULE.test(text) || (text.startsWith('|') && text.length > 2 && text.indexOf('|', 1) > 0)
}

function pipeTable(lines: readonly Line[]): RawTable {
  const rows = lines.map(line => ({
    line,
    delimiter: DELIMITER.test(line.text) || RULE.test(line.text),
    cells: split(line),
  }))
  const found = rawTable(rows.filter(row => !row.delimiter))
  const first = rows.findIndex(row => !row.delimiter)
  const headed = rows[first + 1]?.delimiter === true
  const cells = headed
    ? found.cells.map(cell => (cell.row === 0 ? { ...cell, header: true } : cell))
    : found.cells
  const start = lines[0]?.start ?? 0
  return { ...found, cells, anchors: [{ kind: 'text', start, end: lines.at(-1)?.end ?? start }] }
}

/** The cells between pipes; an escaped pipe stays in its cell. */
function split({ text, start }: Line): CellWords[] {
  const cells: CellWords[] = []
  const first = text.indexOf('|') + 1
  const stop =
    text.trimEnd().endsWith('|') && !text.trimEnd().endsWith('\\|')
      ? text.trimEnd().length - 1
      : text.length
  let from = first
  for (let i = first; i <= stop; i++) {
    if (i < stop && (text[i] !== '|' || text[i - 1] === '\\')) continue
    while (text[from] === ' ' && from < i) from += 1
    const piece = { text: text.slice(from, i), start: start + from }
    const words = cellWords(piece, inlineText)
    const marked = marks.test(piece.text) ? inlineWords(piece.text, piece.start) : undefined
    cells.push({ ...words, text: marked ?? withoutEscapes(words.text) })
    from = i + 1
  }
  return cells
}
