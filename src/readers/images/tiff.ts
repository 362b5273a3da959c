import { SourceError } from '../../model/errors.ts'
import { turnOf } from './jpeg.ts'
import type { ImagePage, Strip } from './page.ts'
import { indexed } from './png.ts'

/** Numbers of the entries that are used. */
const WIDTH = 256
const HEIGHT = 257
const BITS = 258
const COMPRESSION = 259
const PHOTOMETRIC = 262
const FILL_ORDER = 266
const OFFSETS = 273
const ORIENTATION = 274
const SAMPLES = 277
const ROWS = 278
const COUNTS = 279
const DENSITY = 282
const PLANES = 284
const FAX_OPTIONS = 292
const DENSITY_UNIT = 296
const PREDICTOR = 317
const COLORS = 320
const TILES = 322
const JPEG_TABLES = 347

/** Bytes of a value by its type. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 }
/** Pages that are read of a file, more than any report has. */
const MOST = 2000

type Directory = ReadonlyMap<number, readonly number[]>

/** The pages of a TIFF. Throws SourceError for what is cut off and for what no scanner of documents writes. */
export function tiffPages(bytes: Uint8Array): ImagePage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = bytes[0] === 0x49
  const pages: ImagePage[] = []
  try {
    let at = view.getUint32(4, little)
    for (let i = 0; at !== 0 && i < MOST; i++) {
      const { directory, next } = directoryAt(view, at, little)
      pages.push(pageOf(directory, bytes))
      at = next
    }
  } catch (error) {
    if (error instanceof RangeError)
      throw new SourceError('source-truncated', 'the TIFF is cut off or damaged', { cause: error })
    throw error
  }
  if (pages.length === 0) throw new SourceError('source-truncated', 'the TIFF has no page')
  return pages
}

function directoryAt(view: DataView, at: number, little: boolean) {
  const directory = new Map<number, number[]>()
  const count = view.getUint16(at, little)
  for (let i = 0, entry = at + 2; i < count; i++, entry += 12) {
    const type = view.getUint16(entry + 2, little)
    const values = view.getUint32(entry + 4, little)
    const size = sizes[type]
    if (size === undefined || values * size > view.byteLength) continue
    const start = values * size <= 4 ? entry + 8 : view.getUint32(entry + 8, little)
    const value = (place: number) =>
      type === 3
        ? view.getUint16(place, little)
        : type === 4
          ? view.getUint32(place, little)
          : type === 5
            ? view.getUint32(place, little) / (view.getUint32(place + 4, little) || 1)
            : view.getUint8(place)
    directory.set(
      view.getUint16(entry, little),
      Array.from({ length: values }, (_, nth) => value(start + nth * size)),
    )
  }
  return { directory, next: view.getUint32(at + 2 + 12 * count, little) }
}

function pageOf(directory: Directory, bytes: Uint8Array): ImagePage {
  const one = (tag: number, otherwise: number) => directory.get(tag)?.[0] ?? otherwise
  const [width, height] = [one(WIDTH, 0), one(HEIGHT, 0)]
  const offsets = directory.get(OFFSETS) ?? []
  const counts = directory.get(COUNTS) ?? []
  if (directory.has(TILES) || (one(PLANES, 1) === 2 && one(SAMPLES, 1) > 1))
    throw new SourceError(
      'source-unreadable',
      'the TIFF keeps its picture in tiles or planes; save it in strips',
    )
  if (width === 0 || height === 0 || offsets.length === 0)
    throw new SourceError('source-truncated', 'a page of the TIFF has no picture')
  const rows = Math.min(one(ROWS, height), height)
  const strips = offsets.map((offset, i): Strip => {
    const high = Math.min(rows, height - i * rows)
    const data = bytes.subarray(offset, offset + (counts[i] ?? bytes.length))
    if (data.length < (counts[i] ?? 1)) throw new RangeError('a strip ends behind the file')
    return { width, height: high, ...encoded(data, directory, { width, height: high }) }
  })
  const density = one(DENSITY, 0) * (one(DENSITY_UNIT, 2) === 3 ? 2.54 : 1)
  const turn = turnOf(one(ORIENTATION, 1))
  return {
    width,
    height,
    turn,
    strips: strips.filter(strip => strip.height > 0),
    ...(density > 0 && { dpi: density }),
  }
}

/** A strip as PDF holds the same bytes. */
function encoded(
  given: Uint8Array,
  directory: Directory,
  { width, height }: Pick<Strip, 'width' | 'height'>,
): Pick<Strip, 'entries' | 'data'> {
  const one = (tag: number, otherwise: number) => directory.get(tag)?.[0] ?? otherwise
  const [bits, samples] = [one(BITS, 1), one(SAMPLES, 1)]
  const compression = one(COMPRESSION, 1)
  const photometric = one(PHOTOMETRIC, 1)
  const data = one(FILL_ORDER, 1) === 2 ? mirroredBits(given) : given
  const predictor =
    one(PREDICTOR, 1) === 2
      ? `/DecodeParms<</Predictor 2/Colors ${samples}/BitsPerComponent ${bits}/Columns ${width}>>`
      : ''
  const filters: Readonly<Record<number, string>> = {
    1: '',
    5: `/Filter/LZWDecode${predictor}`,
    8: `/Filter/FlateDecode${predictor}`,
    32946: `/Filter/FlateDecode${predictor}`,
    32773: '/Filter/RunLengthDecode',
    7: '/Filter/DCTDecode',
  }
  const isFax = compression >= 2 && compression <= 4
  const filter = isFax ? fax(compression, one(FAX_OPTIONS, 0), width, height) : filters[compression]
  if (filter === undefined)
    throw new SourceError(
      'source-unreadable',
      `the TIFF is compressed in a way that is not read (${compression})`,
    )
  /** Fax codes say which runs are black; everything else says how light a sample is. */
  const isTurned = isFax ? photometric === 1 : photometric === 0
  const space = spaceOf(photometric, samples, directory.get(COLORS))
  const entries = `/ColorSpace${space}/BitsPerComponent ${isFax ? 1 : bits}${isTurned ? '/Decode[1 0]' : ''}${filter}`
  return { entries, data: compression === 7 ? withTables(data, directory.get(JPEG_TABLES)) : data }
}

function fax(compression: number, options: number, width: number, height: number): string {
  const k = compression === 4 ? -1 : compression === 3 && (options & 1) === 1 ? 1 : 0
  const aligned = compression === 2 ? '/EncodedByteAlign true' : ''
  const end = compression === 2 ? '/EndOfBlock false' : ''
  return `/Filter/CCITTFaxDecode/DecodeParms<</K ${k}/Columns ${width}/Rows ${height}${aligned}${end}>>`
}

function spaceOf(photometric: number, samples: number, colors: readonly number[] = []): string {
  if (photometric === 3) return indexed(paletteOf(colors))
  if (photometric === 5) return '/DeviceCMYK'
  return samples >= 3 ? '/DeviceRGB' : '/DeviceGray'
}

/** All reds, all greens, all blues, of 16 bits each → red, green and blue of each colour. */
function paletteOf(colors: readonly number[]): Uint8Array {
  const count = colors.length / 3
  return Uint8Array.from(
    { length: 3 * count },
    (_, i) => (colors[(i % 3) * count + Math.floor(i / 3)] ?? 0) >> 8,
  )
}

/** A strip of JPEG with the tables all of them share, which stand in the file once. */
function withTables(data: Uint8Array, tables: readonly number[] | undefined): Uint8Array {
  if (tables === undefined || tables.length < 4) return data
  return Buffer.concat([
    data.subarray(0, 2),
    Uint8Array.from(tables.slice(2, -2)),
    data.subarray(2),
  ])
}

/** Each byte with its lowest bit first. */
function mirroredBits(data: Uint8Array): Uint8Array {
  return data.map(byte => {
    let turned = 0
    for (let bit = 0; bit < 8; bit++) turned |= ((byte >> bit) & 1) << (7 - bit)
    return turned
  })
}
