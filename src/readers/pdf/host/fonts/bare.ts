import { emptyCharstrings } from './cff.ts'
import { bareTrueType, tableOf } from './truetype.ts'

/*
 * pdf.js checks, repairs and writes anew every font a page uses, glyph by glyph, so that a browser may draw with it: a fifth of the time short
 * Chinese PDFs take. Nothing is drawn here. Of a font's file only its heights, its matrix, its encoding and the languages of its names reach
 * a page. So a font that is sound is handed over without its outlines; any other as it is, and pdf.js does with it what it always did.
 */

/** First bytes of fonts: TrueType twice, OpenType with outlines of CFF. */
const TRUETYPE = 0x00010000
const TRUE = 0x74727565
const OTTO = 0x4f54544f
/** Version 1 of CFF with offsets of at most four bytes. */
const CFF_MAJOR = 1
/** Bytes of the shortest header that is looked at. */
const HEADER = 12

let bare = true

/** Whether fonts keep their outlines, so that a test may hold both ways against each other. */
export function keepOutlines(kept: boolean): void {
  bare = !kept
}

/** What a stream holds, or, where that is a font, the same font with less to draw. The bytes may be written over. */
export function withoutOutlines(bytes: Buffer): Buffer {
  if (!bare || bytes.length < HEADER) return bytes
  const first = bytes.readUInt32BE(0)
  if (first === TRUETYPE || first === TRUE) return bareTrueType(bytes) ?? bytes
  if (first === OTTO) {
    const outlines = tableOf(bytes, 'CFF ')
    if (outlines !== undefined) emptyCharstrings(outlines)
  } else if (isCff(bytes)) emptyCharstrings(bytes)
  return bytes
}

/** Major version, minor version 0, bytes of the header, bytes of an offset. */
function isCff(bytes: Buffer): boolean {
  const size = bytes[3] ?? 0
  return bytes[0] === CFF_MAJOR && bytes[1] === 0 && bytes[2] === 4 && size >= 1 && size <= 4
}
