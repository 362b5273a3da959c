import type { Sink } from './sink.ts'

/** One JSON array, a row a line. */
export const json: Sink = {
  name: 'json',
  extension: 'json',
  mediatype: 'application/json',
  async open(_table, output) {
    let first = true
    return {
      async row({ bytes }) {
        await output.write(first ? '[\n' : ',\n', bytes)
        first = false
      },
      end: () => output.write(first ? '[]\n' : '\n]\n'),
    }
  },
}
