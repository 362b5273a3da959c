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
  for await (const lines of readRawLines(file, chunk, first))
    yield lines.map(line => line.toString('utf8'))
}

/** What `readLines` gives, as bytes that stand until more is asked for. */
export async function* readRawLines(
  file: FileHandle,
  chunk: Buffer,
  first: number,
): AsyncGenerator<Buffer[]> {
  let begun: Buffer[] = []
  let most = first
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, most)
    most = chunk.length
    if (bytesRead === 0) break
    const lines: Buffer[] = []
    let from = 0
    for (;;) {
      const at = chunk.indexOf(LINE_FEED, from)
      if (at < 0 || at >= bytesRead) break
      lines.push(joined([...begun, chunk.subarray(from, at)]))
      begun = []
      from = at + 1
    }
    if (from < bytesRead) begun.push(Buffer.from(chunk.subarray(from, bytesRead)))
    if (lines.length > 0) yield lines
  }
  if (begun.length > 0) yield [joined(begun)]
}

export function newChunk(): Buffer {
  return Buffer.allocUnsafe(CHUNK)
}

function joined(parts: readonly Buffer[]): Buffer {
  const [only] = parts
  return parts.length === 1 && only ? only : Buffer.concat(parts)
}
