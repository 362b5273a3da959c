import { deflateSync } from 'node:zlib'

/** A number of two bytes, of four. */
const u16 = (value: number) => Buffer.from([(value >> 8) & 255, value & 255])
const u32 = (value: number) => Buffer.concat([u16(value >>> 16), u16(value & 0xffff)])

/** What may be wrong with a font. */
export interface Faults {
  /** A table that is not there. */
  without?: string
  /** Places of the glyphs, where they are others. */
  places?: readonly number[]
  /** Bytes the file ends before. */
  short?: number
}

const GLYPHS = 40
/** An outline: one contour of three points. */
const glyph = Buffer.from([
  0, 1, 0, 0, 0, 0, 0, 100, 0, 100, 0, 2, 0, 0, 1, 1, 1, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0, 100,
])

/** A TrueType font of 40 glyphs, 800 of 1000 above the line and 300 below; its names are those of Windows. */
export function trueType({ without, places, short = 0 }: Faults = {}): Buffer {
  const head = Buffer.alloc(54)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt32BE(0x5f0f3cf5, 12)
  head.writeUInt16BE(1000, 18)
  head.writeInt16BE(1, 50)
  const hhea = Buffer.alloc(36)
  hhea.writeUInt32BE(0x00010000, 0)
  hhea.writeInt16BE(800, 4)
  hhea.writeInt16BE(-300, 6)
  hhea.writeUInt16BE(GLYPHS, 34)
  const maxp = Buffer.concat([u32(0x00010000), u16(GLYPHS), Buffer.alloc(26)])
  const name = Buffer.from('A\0')
  const names = Buffer.concat([
    u16(0),
    u16(1),
    u16(18),
    u16(3),
    u16(1),
    u16(0x409),
    u16(6),
    u16(2),
    u16(0),
    name,
  ])
  const ends = places ?? Array.from({ length: GLYPHS + 1 }, (_, i) => i * glyph.length)
  const tables = new Map([
    ['glyf', Buffer.concat(Array.from({ length: GLYPHS }, () => glyph))],
    ['head', head],
    ['hhea', hhea],
    [
      'hmtx',
      Buffer.concat(Array.from({ length: GLYPHS }, () => Buffer.concat([u16(500), u16(0)]))),
    ],
    ['loca', Buffer.concat(ends.map(u32))],
    ['maxp', maxp],
    ['name', names],
  ])
  if (without !== undefined) tables.delete(without)
  let offset = 12 + 16 * tables.size
  const entries: Buffer[] = []
  for (const [tag, table] of tables) {
    entries.push(Buffer.from(tag), u32(0), u32(offset), u32(table.length))
    offset += table.length
  }
  const whole = Buffer.concat([
    u32(0x00010000),
    u16(tables.size),
    Buffer.alloc(6),
    ...entries,
    ...tables.values(),
  ])
  return whole.subarray(0, whole.length - short)
}

/** An index of CFF: how many things, bytes of an offset, where each begins, the things. */
function index(things: readonly Buffer[]): Buffer {
  if (things.length === 0) return u16(0)
  const ends = things.map((_, i) => 1 + Buffer.concat(things.slice(0, i + 1)).length)
  return Buffer.concat([u16(things.length), Buffer.from([2]), ...[1, ...ends].map(u16), ...things])
}

/** A CFF font of three glyphs, digits one and two under the codes 65 and 66; `outlines` is where the dictionary says they stand. */
export function cff(outlines?: number): Buffer {
  const long = (value: number) => Buffer.concat([Buffer.from([29]), u32(value)])
  /** 0 0 rmoveto 100 hlineto 100 vlineto endchar. */
  const drawn = Buffer.from([139, 139, 21, 239, 6, 239, 7, 14])
  const strings = index([])
  const subroutines = index([])
  const top = (charset: number, encoding: number, charstrings: number) =>
    Buffer.concat([
      long(charset),
      Buffer.from([15]),
      long(encoding),
      Buffer.from([16]),
      long(charstrings),
      Buffer.from([17]),
    ])
  const before = Buffer.concat([Buffer.from([1, 0, 4, 2]), index([Buffer.from('A')])])
  const charset = Buffer.concat([Buffer.from([0]), u16(18), u16(19)])
  const encoding = Buffer.from([0, 2, 65, 66])
  const at = before.length + index([top(0, 0, 0)]).length + strings.length + subroutines.length
  const charstrings = at + charset.length + encoding.length
  return Buffer.concat([
    before,
    index([top(at, at + charset.length, outlines ?? charstrings)]),
    strings,
    subroutines,
    charset,
    encoding,
    index([Buffer.from([14]), drawn, drawn]),
  ])
}

/** A stream of a font's file, packed as it is in a PDF. */
export function fileOf(font: Buffer, entries = ''): string {
  const packed = deflateSync(font).toString('latin1')
  return `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`
}
