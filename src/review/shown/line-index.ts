import type { FileHandle } from 'node:fs/promises'
import { linesIn, newChunk, readWholeLines } from '../../io/lines.ts'

const NAME = Buffer.from('"source_id":"')
/** Bytes of a line in which its document is named at the latest: ids and the key of a record stand before it. */
const BEGINNING = 4096

/** Lines of one document: the first, and how many come after one another. */
interface Stretch {
  first: number
  count: number
}

/** Where each line of a table begins, and which lines are whose; of the table itself nothing is kept. */
export interface LineIndex {
  count: number
  stretchesOf(source: string): readonly Stretch[]
  /** Where so many lines from a line on stand in the file. */
  span(first: number, count: number): { start: number; end: number }
}

/** Reads a table once, from its beginning. */
export async function indexLines(file: FileHandle): Promise<LineIndex> {
  const starts: number[] = []
  const bySource = new Map<string, Stretch[]>()
  let [at, last, open]: [number, string, Stretch | null] = [0, '', null]
  for await (const lines of readWholeLines(file, newChunk(), 1 << 20))
    for (const line of linesIn(lines)) {
      const source = sourceIn(line)
      if (open === null || source !== last) {
        open = { first: starts.length, count: 0 }
        bySource.set(source, [...(bySource.get(source) ?? []), open])
        last = source
      }
      open.count += 1
      starts.push(at)
      at += line.length + 1
    }
  return {
    count: starts.length,
    stretchesOf: source => bySource.get(source) ?? [],
    span: (first, count) => ({ start: starts[first] ?? at, end: starts[first + count] ?? at }),
  }
}

/** The document a line names; '' where it names none. */
function sourceIn(line: Buffer): string {
  const found = line.subarray(0, BEGINNING).indexOf(NAME)
  if (found < 0) return ''
  const start = found + NAME.length
  return line.toString('latin1', start, line.indexOf('"', start))
}
