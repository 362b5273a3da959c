const LINE_FEED = 0x0a
/** Bytes that are kept of a line that is too long, so that it can be named. */
const SHOWN = 1 << 16

/** A line without its end, or one longer than is read: how long it is, and how it begins. */
export type BoundedLine = { line: Buffer } | { bytes: number; beginning: Buffer }

/** The lines of what comes in blocks, none of which takes more than `longest` bytes of memory. The last needs no end. */
export async function* boundedLines(
  blocks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<BoundedLine> {
  let held: Buffer[] = []
  let size = 0
  let dropped = false
  const take = (piece: Buffer) => {
    size += piece.length
    if (!dropped) held.push(piece)
    if (size <= longest || dropped) return
    dropped = true
    held = [Buffer.from(Buffer.concat(held).subarray(0, SHOWN))]
  }
  const ended = (): BoundedLine => {
    const all = Buffer.concat(held)
    const line = dropped ? { bytes: size, beginning: all } : { line: all }
    held = []
    size = 0
    dropped = false
    return line
  }
  for await (const block of blocks) {
    const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
    let from = 0
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      take(bytes.subarray(from, end))
      yield ended()
      from = end + 1
    }
    if (from < bytes.length) take(bytes.subarray(from))
  }
  if (size > 0) yield ended()
}
