import { componentsOf } from '../../scans/marks/components.ts'
import type { Area } from '../../scans/raster/gray.ts'

/** How much redder than green and blue a pixel of a stamp is. */
const RED = 50
/** Cells the longer side of a picture is parted into to look for stamps. */
const CELLS = 580
/** Sides of a stamp in the longer side of its page: 18 to 75 millimetres on A4; and how much longer one may be than the other. */
const SMALLEST = 0.06
const LARGEST = 0.26
const LONGER = 1.7

/** The pixels of a picture in colour, `step` bytes each. */
export interface Colored {
  width: number
  height: number
  data: Uint8Array | Uint8ClampedArray
  step: 3 | 4
}

export function isRed(red: number, green: number, blue: number): boolean {
  return red - Math.max(green, blue) > RED
}

/** Where red stamps lie, as boxes of pixels: red that hangs together, about as wide as it is high, of the size of a seal. */
export function stampsOn({ width, height, data, step }: Colored): Area[] {
  const longer = Math.max(width, height)
  const side = Math.max(1, Math.round(longer / CELLS))
  const [across, down] = [Math.ceil(width / side), Math.ceil(height / side)]
  const cells = new Uint8Array(across * down)
  let any = false
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * step
      if (!isRed(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) continue
      any = true
      cells[Math.floor(y / side) * across + Math.floor(x / side)] = 1
    }
  }
  if (!any) return []
  const fits = (length: number) => length >= SMALLEST * longer && length <= LARGEST * longer
  return componentsOf(cells, { width: across, height: down })
    .map(({ x0, x1, top, bottom }) => ({
      x0: x0 * side,
      x1: Math.min(width, x1 * side),
      top: top * side,
      bottom: Math.min(height, bottom * side),
    }))
    .filter(({ x0, x1, top, bottom }) => {
      const [wide, high] = [x1 - x0, bottom - top]
      return fits(wide) && fits(high) && Math.max(wide, high) < LONGER * Math.min(wide, high)
    })
}
