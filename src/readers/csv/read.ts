import type { RawDocument } from '../../document/raw.ts'
import { numberedTable, unitWords } from '../../lexicon/captions.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { Source } from '../../model/source.ts'
import { type Text, trim } from '../../model/text.ts'
import { decode } from '../decode.ts'
import {
  type CellWords,
  cellWords,
  indentOf,
  isHeadingAfter,
  markup,
  rawTable,
} from '../delimited.ts'
import { inlineText } from '../html/fragment.ts'
import { delimiterOf } from './delimiter.ts'
import { withThousands } from './thousands.ts'

/** Comma- and tab-separated files after RFC 4180: the whole file is one table. */
export async function read(source: Source): Promise<RawDocument> {
  const { text, encoding, diagnostics } = decode(source.bytes)
  const format = source.format === 'tsv' ? 'tsv' : 'csv'
  const unclosed: number[] = []
  const delimiter = delimiterOf(text, format === 'tsv' ? '\t' : ',')
  const blocks = tablesOf(parse(text, delimiter, unclosed)).map(rows =>
    rawTable(delimiter === ',' ? withThousands(rows, text) : rows),
  )
  return {
    format,
    encoding,
    length: text.length,
    facts: {},
    blocks,
    omitted: {},
    diagnostics: [...diagnostics, ...unclosed.map(told)],
  }
}

function told(at: number): Diagnostic {
  return diagnostic(
    'table-ragged',
    'a quote begins a cell and nothing ends it; the cell is read to its delimiter',
    [{ kind: 'text', start: at, end: at + 1 }],
  )
}

/** Lines of title and unit above the headings of a table. */
const mostBanners = 3

/** Whether headings over numbers begin a table: behind a blank line, or behind lines that name a table or its unit. */
function begins(
  rows: readonly string[][],
  before: readonly (readonly string[])[],
  blank: boolean,
): boolean {
  const head = rows.findIndex(row => row.filter(text => text !== '').length > 1 && !isBanner(row))
  if (head < 0 || head > mostBanners) return false
  const banners = rows.slice(0, head)
  const named = banners.some(row => row.some(isCaption))
  return (blank || named) && isHeadingAfter(rows[head] ?? [], rows[head + 1] ?? [], before)
}

function isBanner(row: readonly string[]): boolean {
  return row.some(text => unitWords.test(text))
}

function isCaption(text: string): boolean {
  return unitWords.test(text) || numberedTable.test(text)
}

/** The tables of a file: behind a blank line or their own title, headings over rows with numbers begin another. */
function tablesOf(rows: readonly ParsedRow[]): ParsedRow[][] {
  const tables: ParsedRow[][] = []
  const words = (row: ParsedRow | undefined) => row?.cells.map(({ text }) => text.text) ?? []
  const isBlank = (row: ParsedRow | undefined) => words(row).every(text => text === '')
  let blank = false
  for (const [i, row] of rows.entries()) {
    if (isBlank(row)) {
      blank = true
      continue
    }
    const open = tables.at(-1)
    if (!open || begins(rows.slice(i, i + mostBanners + 2).map(words), open.map(words), blank))
      tables.push([row])
    else open.push(row)
    blank = false
  }
  return tables
}

interface ParsedRow {
  line: { start: number; end: number }
  cells: CellWords[]
}

/** `unclosed` takes the places of quotes that nothing ends. */
function parse(source: string, delimiter: string, unclosed: number[]): ParsedRow[] {
  const rows: ParsedRow[] = []
  let cells: CellWords[] = []
  let rowStart = 0
  let at = 0
  while (at < source.length || cells.length > 0) {
    const inQuotes = source[at] === '"' ? quoted(source, at, delimiter) : undefined
    if (inQuotes === null) unclosed.push(at)
    const { words, end } = inQuotes ?? bare(source, inQuotes === null ? at + 1 : at, delimiter)
    cells.push(words)
    at = end
    if (source[at] === delimiter) {
      at += 1
      if (at < source.length) continue
      cells.push({ text: { text: '', runs: [] } })
    }
    rows.push({ line: { start: rowStart, end: at }, cells })
    cells = []
    at += source[at] === '\r' && source[at + 1] === '\n' ? 2 : 1
    rowStart = at
    if (at >= source.length) break
  }
  return rows
}

function bare(source: string, start: number, delimiter: string): { words: CellWords; end: number } {
  let end = start
  while (
    end < source.length &&
    source[end] !== delimiter &&
    source[end] !== '\n' &&
    source[end] !== '\r'
  )
    end += 1
  return { words: cellWords({ text: source.slice(start, end), start }, inlineText), end }
}

/** A quoted field: doubled quotes stand for one, line ends stay; null where nothing ends the quote. */
function quoted(
  source: string,
  start: number,
  delimiter: string,
): { words: CellWords; end: number } | null {
  const text: Text = { text: '', runs: [] }
  let from = start + 1
  let end = source.length
  for (;;) {
    const quote = source.indexOf('"', from)
    if (quote < 0) return null
    const stop = quote
    const doubled = source[quote + 1] === '"'
    append(text, source.slice(from, doubled ? stop + 1 : stop), from)
    end = stop
    if (!doubled) break
    from = stop + 2
  }
  let at = Math.min(source.length, end + 1)
  while (
    at < source.length &&
    source[at] !== delimiter &&
    source[at] !== '\n' &&
    source[at] !== '\r'
  )
    at += 1
  if (markup.test(text.text) && text.runs.length <= 1)
    return { words: cellWords({ text: text.text, start: start + 1 }, inlineText), end: at }
  const indent = indentOf(text.text)
  return { words: { text: trim(text), ...(indent > 0 && { indent }) }, end: at }
}

function append(text: Text, part: string, start: number): void {
  if (part === '') return
  const at = text.text.length
  text.runs.push({
    start: at,
    end: at + part.length,
    anchor: { kind: 'text', start, end: start + part.length },
  })
  text.text += part
}
