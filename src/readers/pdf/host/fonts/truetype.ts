import { endianness } from 'node:os'

/** Bytes of the file's header, of an entry of its directory. */
const HEADER = 12
const ENTRY = 16
/** Bytes a table must have for what is read of it. */
const HEAD = 54
const HHEA = 36
const MAXP = 6
/** Places in `head`: how wide the places of glyphs are; in `hhea`: how many widths there are; in `maxp`: how many glyphs. */
const LOCA_FORMAT = 50
const METRICS = 34
const GLYPHS = 4
/** Versions of `maxp`. */
const WITH_OUTLINES = 0x00010000
const WITHOUT = 0x00005000

type Tables = ReadonlyMap<string, Buffer>

/**
 * A sound TrueType font with one glyph that is empty: `head`, `hhea`, `OS/2` and `name` are those of the font. Undefined for one that is not
 * sound: what pdf.js makes of that depends on where it fails.
 */
export function bareTrueType(bytes: Buffer): Buffer | undefined {
  const tables = tablesOf(bytes)
  if (tables === undefined || tables.has('CFF ') || !isSound(tables)) return undefined
  const kept = new Map([...tables].filter(([tag]) => tag === 'OS/2' || tag === 'name'))
  const head = tables.get('head')
  const hhea = changed(tables.get('hhea'), METRICS, 1)
  const maxp = changed(tables.get('maxp'), GLYPHS, 1)
  if (head === undefined || hhea === undefined || maxp === undefined) return undefined
  const size = placeSize(head)
  kept.set('head', head).set('hhea', hhea).set('maxp', maxp)
  kept
    .set('hmtx', Buffer.alloc(4))
    .set('loca', Buffer.alloc(2 * size))
    .set('glyf', Buffer.alloc(4))
  return written(bytes.readUInt32BE(0), kept)
}

/** A table of a font; undefined where it has none or its directory is not sound. */
export function tableOf(bytes: Buffer, tag: string): Buffer | undefined {
  return tablesOf(bytes)?.get(tag)
}

/** The tables of a font; undefined where one of them is not wholly in the file. Of two of one name the later counts. */
function tablesOf(bytes: Buffer): Map<string, Buffer> | undefined {
  const count = bytes.readUInt16BE(4)
  if (HEADER + count * ENTRY > bytes.length) return undefined
  const tables = new Map<string, Buffer>()
  for (let at = HEADER; at < HEADER + count * ENTRY; at += ENTRY) {
    const offset = bytes.readUInt32BE(at + 8)
    const length = bytes.readUInt32BE(at + 12)
    if (offset + length > bytes.length) return undefined
    if (length > 0)
      tables.set(bytes.toString('latin1', at, at + 4), bytes.subarray(offset, offset + length))
  }
  return tables
}

/** Whether all is there that pdf.js fails without, and the places of the glyphs are in order. */
function isSound(tables: Tables): boolean {
  const [head, hhea, maxp, loca, glyf, hmtx] = ['head', 'hhea', 'maxp', 'loca', 'glyf', 'hmtx'].map(
    tag => tables.get(tag),
  )
  if (!head || !hhea || !maxp || !loca || !glyf || !hmtx) return false
  if (head.length < HEAD || hhea.length < HHEA || maxp.length < MAXP) return false
  const version = maxp.readUInt32BE(0)
  if (version !== WITH_OUTLINES && version !== WITHOUT) return false
  if (head.readUInt16BE(LOCA_FORMAT) > 1) return false
  return isAscending(loca, maxp.readUInt16BE(GLYPHS), placeSize(head))
}

/** Whether there are glyphs and each begins where the one before it ends, or later. */
function isAscending(loca: Buffer, glyphs: number, size: 2 | 4): boolean {
  if (glyphs === 0 || loca.length < (glyphs + 1) * size) return false
  const places = placesIn(loca, glyphs + 1, size)
  let last = 0
  for (const place of places) {
    if (place < last) return false
    last = place
  }
  return true
}

/** Numbers of a table in the order of this machine's bytes: a font may have 60,000 of them. */
function placesIn(loca: Buffer, count: number, size: 2 | 4): Uint16Array | Int32Array {
  const copy = new Uint8Array(count * size)
  copy.set(loca.subarray(0, copy.length))
  const bytes = Buffer.from(copy.buffer)
  if (endianness() === 'BE')
    return size === 2 ? new Uint16Array(copy.buffer) : new Int32Array(copy.buffer)
  return size === 2 ? new Uint16Array(bytes.swap16().buffer) : new Int32Array(bytes.swap32().buffer)
}

function placeSize(head: Buffer): 2 | 4 {
  return head.readUInt16BE(LOCA_FORMAT) === 0 ? 2 : 4
}

/** A table with another number at a place. */
function changed(table: Buffer | undefined, at: number, value: number): Buffer | undefined {
  if (table === undefined) return undefined
  const copy = Buffer.from(table)
  copy.writeUInt16BE(value, at)
  return copy
}

function written(version: number, tables: Tables): Buffer {
  const directory = Buffer.alloc(HEADER + tables.size * ENTRY)
  directory.writeUInt32BE(version, 0)
  directory.writeUInt16BE(tables.size, 4)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  let at = HEADER
  for (const [tag, table] of tables) {
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(table.length, at + 12)
    const padding = Buffer.alloc(-table.length & 3)
    parts.push(table, padding)
    offset += table.length + padding.length
    at += ENTRY
  }
  return Buffer.concat(parts, offset)
}
