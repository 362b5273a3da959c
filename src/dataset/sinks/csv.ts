import type { Column } from '../column.ts'
import type { Sink } from './sink.ts'

const NUMBER = /^[-+]?\d+(?:\.\d+)?(?:\/\d+)?$/

/** RFC 4180: CRLF line ends, quotes where needed; cells a spreadsheet would run as formulas are neutralised by a quote mark. */
export const csv: Sink = {
  name: 'csv',
  extension: 'csv',
  mediatype: 'text/csv',
  holds: 'text',
  columns: ({ columns }, { chineseHeaders }) => (chineseHeaders ? underTitles(columns) : columns),
  async open(table, output, options) {
    const { columns } = table
    const heads = csv.columns(table, options).map(({ name }) => quote(name))
    await output.write(`${options.byteOrderMark ? '\ufeff' : ''}${heads.join(',')}\r\n`)
    return {
      row: row => output.write(`${columns.map(({ name }) => cell(row[name])).join(',')}\r\n`),
      end: async () => {},
    }
  },
}

/** Columns under their Chinese headings; of several with the same one, the later have their name behind it. */
function underTitles(columns: readonly Column[]): Column[] {
  const taken = new Set<string>()
  return columns.map(column => {
    const { name, title } = column
    const head = taken.has(title) ? `${title}（${name}）` : title
    taken.add(head)
    return { ...column, name: head }
  })
}

/** The words of one CSV cell. */
export function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const words =
    typeof value === 'string'
      ? value
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value)
  const runs = /^[=+\-@\t\r]/.test(words) && !NUMBER.test(words) && !/^-+$/.test(words)
  return quote(runs ? `'${words}` : words)
}

function quote(words: string): string {
  return /[",\r\n]/.test(words) || words !== words.trim()
    ? `"${words.replaceAll('"', '""')}"`
    : words
}
