import type { FileHandle } from 'node:fs/promises'

const CHUNK = 1 << 18
const LINE_FEED = 0x0a

/** A line of a file, from 1; null where it is longer than may be. */
export interface Numbered {
  line: string | null
  number: number
  /** Whether a line feed ends it: the last line of a file that is being written may be torn. */
  ended: boolean
}

/** The lines of a file one after another, whatever they hold: no more than `longest` bytes of one are kept. */
export async function* cappedLines(file: FileHandle, longest: number): AsyncGenerator<Numbered> {
  const chunk = Buffer.allocUnsafe(CHUNK)
  let begun: Buffer[] = []
  let size = 0
  let number = 1
  const taken = () => (size > longest ? null : Buffer.concat(begun).toString('utf8'))
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK)
    if (bytesRead === 0) break
    for (let from = 0; from < bytesRead; ) {
      const at = chunk.subarray(0, bytesRead).indexOf(LINE_FEED, from)
      const end = at < 0 ? bytesRead : at
      size += end - from
      if (size <= longest) begun.push(Buffer.from(chunk.subarray(from, end)))
      else begun = []
      from = end + 1
      if (at < 0) continue
      yield { line: taken(), number, ended: true }
      begun = []
      size = 0
      number += 1
    }
  }
  if (size > 0) yield { line: taken(), number, ended: false }
}
