import type { Sink } from './sink.ts'

const NUMBER = /^[-+]?\d+(?:\.\d+)?(?:\/\d+)?$/

/** RFC 4180: CRLF line ends, quotes where needed; cells a spreadsheet would run as formulas are neutralised by a quote mark. */
export const csv: Sink = {
  name: 'csv',
  extension: 'csv',
  mediatype: 'text/csv',
  async open({ columns }, output, { chineseHeaders, byteOrderMark }) {
    const heads = columns.map(({ name, title }) => quote(chineseHeaders ? title : name))
    await output.write(`${byteOrderMark ? '\ufeff' : ''}${heads.join(',')}\r\n`)
    return {
      row: row => output.write(`${columns.map(({ name }) => cell(row[name])).join(',')}\r\n`),
      end: async () => {},
    }
  },
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
  const runs = /^[=+\-@\t\r]/.test(words) && !NUMBER.test(words)
  return quote(runs ? `'${words}` : words)
}

function quote(words: string): string {
  return /[",\r\n]/.test(words) || words !== words.trim()
    ? `"${words.replaceAll('"', '""')}"`
    : words
}
