import type { Gray } from '../../scans/raster/gray.ts'
import { type Colored, stampsOn } from './stamps.ts'

/** A picture as pdf.js decodes it, in grey, and how much of each pixel is painted (0 to 255; everything without it). */
export interface Pixels extends Gray {
  alpha?: Uint8Array
}

/** Kinds of pdf.js: a bit, three bytes or four bytes a pixel. */
const BIT = 1
const RGB = 2
const RGBA = 3

/** Takes what pdf.js decoded; null for what is no picture. `isMask`: its bits say where it is painted, in this grey. */
export function pixelsOf(found: unknown, mask?: number): Pixels | null {
  if (typeof found !== 'object' || found === null) return null
  const width = Number(Reflect.get(found, 'width'))
  const height = Number(Reflect.get(found, 'height'))
  const kind: unknown = Reflect.get(found, 'kind')
  const data: unknown = Reflect.get(found, 'data')
  if (!(width > 0 && height > 0) || !isBytes(data)) return null
  if (mask !== undefined) {
    const alpha = bits(data, width, height).map(bit => (bit === 0 ? 255 : 0))
    return { width, height, data: new Uint8Array(width * height).fill(mask), alpha }
  }
  if (kind === BIT) return { width, height, data: bits(data, width, height).map(bit => 255 * bit) }
  if (kind !== RGB && kind !== RGBA) return null
  const step = kind === RGB ? 3 : 4
  const gray = new Uint8Array(width * height)
  for (let i = 0; i < gray.length; i++) {
    const at = i * step
    gray[i] = lightness(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
  }
  clearStamps({ width, height, data, step }, gray)
  if (kind === RGB) return { width, height, data: gray }
  const alpha = Uint8Array.from({ length: gray.length }, (_, i) => data[4 * i + 3] ?? 0)
  return { width, height, data: gray, alpha }
}

function isBytes(data: unknown): data is Uint8Array | Uint8ClampedArray {
  return data instanceof Uint8Array || data instanceof Uint8ClampedArray
}

/** Under a stamp its red is paper: what is printed there is dark in red light as well. */
function clearStamps({ width, height, data, step }: Colored, gray: Uint8Array): void {
  for (const { x0, x1, top, bottom } of stampsOn({ width, height, data, step }))
    for (let y = top; y < bottom; y++)
      for (let x = x0; x < x1; x++) {
        const at = y * width + x
        gray[at] = Math.max(gray[at] ?? 0, data[at * step] ?? 0)
      }
}

/** How light a colour looks, 0 to 255. */
function lightness(red: number, green: number, blue: number): number {
  return (red * 77 + green * 150 + blue * 29) >> 8
}

/** A bit a pixel, rows padded to whole bytes → a byte a pixel. */
function bits(data: Uint8Array | Uint8ClampedArray, width: number, height: number): Uint8Array {
  const row = (width + 7) >> 3
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      pixels[y * width + x] = ((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
  return pixels
}
