import type { Text } from '../../model/text.ts'
import { assemble } from '../../tables/assemble.ts'
import { decode } from '../decode.ts'
import { rawTable } from '../delimited.ts'
import { inlineText } from '../html/fragment.ts'
import { plainText } from '../lines.ts'
import type { Reader } from '../reader.ts'

/** Comma- and tab-separated files after RFC 4180: the whole file is one table. */
export const csv: Reader = {
  name: 'csv',
  formats: ['csv', 'tsv'],
  version: 1,
  async read(source) {
    const { text, encoding, diagnostics } = decode(source.bytes, { html: false })
    const format = source.format === 'tsv' ? 'tsv' : 'csv'
    const rows = parse(text, format === 'tsv' ? '\t' : ',').filter(({ cells }) =>
      cells.some(cell => cell.text !== ''),
    )
    const blocks = rows.length > 0 ? [rawTable(rows)] : []
    return assemble({
      format,
      encoding,
      length: text.length,
      facts: {},
      blocks,
      omitted: {},
      diagnostics,
    })
  },
}

interface ParsedRow {
  line: { start: number; end: number }
  cells: Text[]
}

function parse(source: string, delimiter: string): ParsedRow[] {
  const rows: ParsedRow[] = []
  let cells: Text[] = []
  let rowStart = 0
  let at = 0
  while (at < source.length || cells.length > 0) {
    const { text, end } =
      source[at] === '"' ? quoted(source, at, delimiter) : bare(source, at, delimiter)
    cells.push(text)
    at = end
    if (source[at] === delimiter) {
      at += 1
      if (at < source.length) continue
      cells.push({ text: '', runs: [] })
    }
    rows.push({ line: { start: rowStart, end: at }, cells })
    cells = []
    at += source[at] === '\r' && source[at + 1] === '\n' ? 2 : 1
    rowStart = at
    if (at >= source.length) break
  }
  return rows
}

function bare(source: string, start: number, delimiter: string): { text: Text; end: number } {
  let end = start
  while (
    end < source.length &&
    source[end] !== delimiter &&
    source[end] !== '\n' &&
    source[end] !== '\r'
  )
    end += 1
  return { text: words(source.slice(start, end), start), end }
}

/** A quoted field: doubled quotes stand for one, line ends stay; an unclosed quote ends with the file. */
function quoted(source: string, start: number, delimiter: string): { text: Text; end: number } {
  const text: Text = { text: '', runs: [] }
  let from = start + 1
  let end = source.length
  for (;;) {
    const quote = source.indexOf('"', from)
    const stop = quote < 0 ? source.length : quote
    const doubled = quote >= 0 && source[quote + 1] === '"'
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
  return {
    text: /[<&]/.test(text.text) && text.runs.length <= 1 ? words(text.text, start + 1) : text,
    end: at,
  }
}

function words(text: string, start: number): Text {
  return /<(?:p|br|\/p)\b|&[a-z#]/i.test(text) ? inlineText(text, start) : plainText(text, start)
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
