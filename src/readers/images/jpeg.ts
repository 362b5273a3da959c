import { SourceError } from '../../model/errors.ts'
import type { ImagePage } from './page.ts'

/** What the markers of a JPEG say. */
interface Said {
  width: number
  height: number
  components: number
  dpi?: number
  turn: ImagePage['turn']
  /** Adobe writes four colours upside down. */
  isAdobe: boolean
}

/** A JPEG as a page. Throws SourceError when it has no size. */
export function jpegPage(bytes: Uint8Array): ImagePage {
  const { width, height, components, dpi, turn, isAdobe } = markersOf(bytes)
  const space = components === 1 ? '/DeviceGray' : components === 4 ? '/DeviceCMYK' : '/DeviceRGB'
  const decode = components === 4 && isAdobe ? '/Decode[1 0 1 0 1 0 1 0]' : ''
  const entries = `/ColorSpace${space}/BitsPerComponent 8/Filter/DCTDecode${decode}`
  const strips = [{ width, height, entries, data: bytes }]
  return { width, height, turn, strips, ...(dpi !== undefined && { dpi }) }
}

function markersOf(bytes: Uint8Array): Said {
  const said: Pick<Said, 'dpi' | 'turn' | 'isAdobe'> = { turn: 0, isAdobe: false }
  for (const segment of segmentsOf(bytes)) {
    const frame = frameIn(segment)
    if (frame !== null) return { ...said, ...frame }
    Object.assign(said, toldBy(segment))
  }
  throw new SourceError('source-truncated', 'the JPEG has no size: it is cut off or damaged')
}

interface Segment {
  marker: number
  /** What stands behind its length. */
  body: DataView
}

/** The segments up to the first that is cut off. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return
    yield { marker, body: new DataView(view.buffer, view.byteOffset + at + 4, length - 2) }
    at += 2 + length
  }
}

function frameIn({ marker, body }: Segment): Pick<Said, 'width' | 'height' | 'components'> | null {
  if (!isFrame(marker) || body.byteLength < 6) return null
  const [height, width] = [body.getUint16(1), body.getUint16(3)]
  return width > 0 && height > 0 ? { width, height, components: body.getUint8(5) } : null
}

/** What a segment of an application says of the picture. */
function toldBy({ marker, body }: Segment): Partial<Pick<Said, 'dpi' | 'turn' | 'isAdobe'>> {
  const bytes = new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
  const name = String.fromCharCode(...bytes.subarray(0, 5))
  if (marker === 0xe0 && name === 'JFIF\0' && bytes.length >= 12) return densityOf(body)
  if (marker === 0xe1 && name === 'Exif\0') return { turn: turnIn(bytes.subarray(6)) }
  return marker === 0xee && name === 'Adobe' ? { isAdobe: true } : {}
}

/** Dots an inch, where they are told by the inch or the centimetre. */
function densityOf(body: DataView): Pick<Said, 'dpi'> {
  const density = body.getUint16(8)
  const unit = body.getUint8(7)
  return unit === 1 ? { dpi: density } : unit === 2 ? { dpi: density * 2.54 } : {}
}

/** Markers that begin a frame: all kinds but those of tables and of arithmetic conditioning. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** How a camera was held, as its Exif says. */
function turnIn(exif: Uint8Array): ImagePage['turn'] {
  if (exif.length < 14) return 0
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength)
  const little = exif[0] === 0x49
  const start = view.getUint32(4, little)
  if (start + 2 > exif.length) return 0
  const count = view.getUint16(start, little)
  for (let i = 0, at = start + 2; i < count && at + 12 <= exif.length; i++, at += 12)
    if (view.getUint16(at, little) === 0x0112) return turnOf(view.getUint16(at + 8, little))
  return 0
}

/** The turn of an orientation of Exif and TIFF, 1 to 8; mirrored ones are displayed as they are. */
export function turnOf(orientation: number): ImagePage['turn'] {
  return orientation === 3 ? 180 : orientation === 6 ? 90 : orientation === 8 ? 270 : 0
}
