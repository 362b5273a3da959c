import { SourceError } from '../../model/errors.ts'
import type { ImagePage, Strip } from './page.ts'
import { TINT } from './pdf.ts'

/** Samples a pixel by the colour type; 3 is an index into a palette, 4 and 6 have a sample for how much is painted. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Over white paper, in the notation of PDF functions: grey and alpha → grey; red, green, blue and alpha → red, green, blue. */
const OVER = '3 index mul 1 add 3 index sub 3 1 roll'
const tints: Readonly<Record<number, NonNullable<Strip['tint']>>> = {
  4: { program: '{dup 3 1 roll mul exch 1 exch sub add}', samples: 2, colors: 1 },
  6: { program: `{4 1 roll ${OVER} ${OVER} ${OVER} 4 3 roll pop}`, samples: 4, colors: 3 },
}

/** A PNG as a page. Throws SourceError for one that is cut off, and for what is drawn in several passes. */
export function pngPage(bytes: Uint8Array): ImagePage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const data: Uint8Array[] = []
  let palette: Uint8Array = new Uint8Array()
  let dpi: number | undefined
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (name === 'PLTE') palette = body
    if (name === 'IDAT') data.push(body)
    /** Pixels a metre. */
    if (name === 'pHYs' && body[8] === 1) dpi = view.getUint32(at + 8) * 0.0254
    at += 12 + length
  }
  if (bytes.length < 33 || data.length === 0)
    throw new SourceError('source-truncated', 'the PNG has no picture: it is cut off or damaged')
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const [bits = 8, type = 0] = [bytes[24], bytes[25]]
  const count = samples[type]
  if (bytes[28] === 1 || count === undefined)
    throw new SourceError(
      'source-unreadable',
      'the PNG is drawn in several passes (interlaced); save it without',
    )
  const form = `/DecodeParms<</Predictor 15/Colors ${count}/BitsPerComponent ${bits}/Columns ${width}>>`
  const entries = `/ColorSpace${spaceOf(type, palette)}/BitsPerComponent ${bits}/Filter/FlateDecode${form}`
  const tint = tints[type]
  const strips = [{ width, height, entries, data: Buffer.concat(data), ...(tint && { tint }) }]
  return { width, height, turn: 0, strips, ...(dpi !== undefined && { dpi }) }
}

function spaceOf(type: number, palette: Uint8Array): string {
  if (type === 0) return '/DeviceGray'
  if (type === 2) return '/DeviceRGB'
  if (type === 3) return indexed(palette)
  return type === 4
    ? `[/DeviceN[/G/A]/DeviceGray ${TINT}]`
    : `[/DeviceN[/R/G/B/A]/DeviceRGB ${TINT}]`
}

/** A palette of red, green and blue. */
export function indexed(palette: Uint8Array): string {
  const last = Math.max(0, Math.floor(palette.length / 3) - 1)
  return `[/Indexed/DeviceRGB ${last}<${Buffer.from(palette).toString('hex')}>]`
}
