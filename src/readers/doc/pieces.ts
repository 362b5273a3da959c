import { SourceError } from '../../model/errors.ts'

const PROPERTIES = 1
const TABLE = 2
const COMPRESSED = 0x40000000
const narrow = new TextDecoder('windows-1252')
const wide = new TextDecoder('utf-16le', { ignoreBOM: true })

/** A stretch of text and where its characters stand in the file. */
interface Piece {
  start: number
  end: number
  file: number
  width: 1 | 2
}

/** The text of every story, one after another: offsets in it are Word's own character positions. */
export interface Characters {
  text: string
  /** The place of a character in the file. */
  fileAt(position: number): number
}

/** Puts the text together from its pieces. Throws SourceError where the table of pieces is damaged. */
export function charactersOf(stream: Uint8Array, table: DataView): Characters {
  const at = pieceTable(table)
  const count = Math.floor((table.getUint32(at, true) - 4) / 12)
  if (count < 1 || at + 4 + 12 * count + 4 > table.byteLength) throw damaged()
  // Every character has a byte of its own; pieces that share theirs would grow without end.
  if (table.getUint32(at + 4 + 4 * count, true) > stream.length) throw damaged()
  const pieces: Piece[] = []
  const texts: string[] = []
  for (let i = 0; i < count; i++) {
    const start = table.getUint32(at + 4 + 4 * i, true)
    const end = table.getUint32(at + 8 + 4 * i, true)
    const packed = table.getUint32(at + 8 + 4 * count + 8 * i + 2, true)
    const width = (packed & COMPRESSED) !== 0 ? 1 : 2
    const file = width === 1 ? (packed & ~COMPRESSED) >>> 1 : packed & ~COMPRESSED
    const bytes = stream.subarray(file, file + width * (end - start))
    if (
      end < start ||
      bytes.length !== width * (end - start) ||
      start !== (pieces.at(-1)?.end ?? 0)
    )
      throw damaged()
    pieces.push({ start, end, file, width })
    texts.push((width === 1 ? narrow : wide).decode(bytes))
  }
  let last = pieces[0]
  return {
    text: texts.join(''),
    fileAt(position) {
      if (last === undefined || position < last.start || position >= last.end)
        last = pieceAt(pieces, position)
      return last === undefined ? -1 : last.file + last.width * (position - last.start)
    },
  }
}

function pieceAt(pieces: readonly Piece[], position: number): Piece | undefined {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.end ?? 0) > position) high = middle
    else low = middle + 1
  }
  return pieces[low]
}

/** Where the table stands behind the properties that pieces share. */
function pieceTable(table: DataView): number {
  let at = 0
  while (at + 5 <= table.byteLength) {
    const kind = table.getUint8(at)
    if (kind === TABLE) return at + 1
    if (kind !== PROPERTIES) break
    at += 3 + table.getUint16(at + 1, true)
  }
  throw damaged()
}

function damaged(): SourceError {
  return new SourceError('source-unreadable', 'the table of the text’s pieces is damaged')
}
