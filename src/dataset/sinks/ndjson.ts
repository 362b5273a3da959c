import type { Sink } from './sink.ts'

/** One JSON object a line. */
export const ndjson: Sink = {
  name: 'ndjson',
  extension: 'ndjson',
  mediatype: 'application/x-ndjson',
  holds: 'json',
  columns: ({ columns }) => columns,
  async open(_table, output) {
    return {
      row: row => output.write(`${JSON.stringify(row)}\n`),
      lines: lines => output.write(lines),
      end: async () => {},
    }
  },
}
