import type { Sink } from './sink.ts'

/** One JSON array, a row a line. */
export const json: Sink = {
  name: 'json',
  extension: 'json',
  mediatype: 'application/json',
  holds: 'json',
  nests: true,
  columns: ({ columns }) => columns,
  async open(_table, output) {
    let first = true
    return {
      async row(row) {
        await output.write(`${first ? '[\n' : ',\n'}${JSON.stringify(row)}`)
        first = false
      },
      end: () => output.write(first ? '[]\n' : '\n]\n'),
    }
  },
}
