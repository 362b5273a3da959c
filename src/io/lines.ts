import type { FileHandle } from 'node:fs/promises'

const CHUNK = 1 << 20
const LINE_FEED = 0x0a

/** The lines of a file, some at a time; never more of it in memory than a chunk and the longest line. */
export async function* readLines(file: FileHandle): AsyncGenerator<string[]> {
  for await (const lines of readWholeLines(file, newChunk(), CHUNK))
    yield [...linesIn(lines)].map(line => line.toString('utf8'))
}

/**
 * The lines of a file, some at a time, one after another with their ends as they stand there; they stand until more is asked for.
 * Who reads many files lends one `chunk` to all of them, one after another; who may need no more than the beginning of them
 * reads the `first` bytes alone.
 */
export async function* readWholeLines(
  file: FileHandle,
  chunk: Buffer,
  first: number,
): AsyncGenerator<Buffer> {
  let begun: Buffer[] = []
  let most = first
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, most)
    most = chunk.length
    if (bytesRead === 0) break
    const read = chunk.subarray(0, bytesRead)
    const last = read.lastIndexOf(LINE_FEED) + 1
    if (last > 0) {
      const ended = begun.length === 0 ? 0 : read.indexOf(LINE_FEED) + 1
      if (ended > 0) yield Buffer.concat([...begun, read.subarray(0, ended)])
      if (last > ended) yield read.subarray(ended, last)
      begun = []
    }
    if (last < bytesRead) begun.push(Buffer.from(read.subarray(last)))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}

/** Each of some lines, without its end. */
export function* linesIn(lines: Buffer): Generator<Buffer> {
  for (let from = 0; from < lines.length; ) {
    const end = endOf(lines, from)
    yield lines.subarray(from, lines[end - 1] === LINE_FEED ? end - 1 : end)
    from = end
  }
}

/** Where so many lines end, and how many there are when there are fewer. */
export function cutLines(lines: Buffer, most: number): { end: number; count: number } {
  let [end, count] = [0, 0]
  while (count < most && end < lines.length) {
    end = endOf(lines, end)
    count += 1
  }
  return { end, count }
}

/** Whether the last of some lines is whole. */
export function endsLine(lines: Buffer): boolean {
  return lines.at(-1) === LINE_FEED
}

/** Where the line that begins at `from` ends, its line feed included. */
function endOf(lines: Buffer, from: number): number {
  const at = lines.indexOf(LINE_FEED, from)
  return at < 0 ? lines.length : at + 1
}

export function newChunk(): Buffer {
  return Buffer.allocUnsafe(CHUNK)
}
