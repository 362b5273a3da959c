import type { FileHandle } from 'node:fs/promises'

const CHUNK = 1 << 20
const LINE_FEED = 0x0a

/**
 * The lines of a file, some at a time; never more of it in memory than a chunk and the longest line.
 * Who reads many files lends one `chunk` to all of them, one after another; who may need no more than the beginning of them
 * reads the `first` bytes alone.
 */
export async function* readLines(
  file: FileHandle,
  chunk: Buffer = newChunk(),
  first = chunk.length,
): AsyncGenerator<string[]> {
  let begun: Buffer[] = []
  let most = first
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, most)
    most = chunk.length
    if (bytesRead === 0) break
    const lines: string[] = []
    let from = 0
    for (;;) {
      const at = chunk.indexOf(LINE_FEED, from)
      if (at < 0 || at >= bytesRead) break
      lines.push(text([...begun, chunk.subarray(from, at)]))
      begun = []
      from = at + 1
    }
    if (from < bytesRead) begun.push(Buffer.from(chunk.subarray(from, bytesRead)))
    if (lines.length > 0) yield lines
  }
  if (begun.length > 0) yield [text(begun)]
}

export function newChunk(): Buffer {
  return Buffer.allocUnsafe(CHUNK)
}

function text(parts: readonly Buffer[]): string {
  const [only] = parts
  return parts.length === 1 && only ? only.toString('utf8') : Buffer.concat(parts).toString('utf8')
}
