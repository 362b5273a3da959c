import { componentsOf } from '../marks/components.ts'
import type { Networks } from '../networks.ts'
import type { Area, Gray } from '../raster/gray.ts'
import { resize } from '../raster/resize.ts'

/** Dots an inch at which lines are looked for: enough for the smallest print of reports. */
const DPI = 125
/** Sides of the picture are whole multiples of this. */
const WHOLE = 32
/** A pixel is of a line from here, and a line is believed whose pixels are this likely on average. */
const LIKELY = 0.3
const BELIEVED = 0.5
/** The network marks the core of a line: it is grown by its area over its perimeter, times this. */
const GROWN = 1.4
/** Pixels of the smaller side that are no line. */
const THIN = 2

/** Where lines of words stand on a page, as boxes in its pixels; those of neighbouring columns may be one. */
export async function detectLines(page: Gray, dpi: number, networks: Networks): Promise<Area[]> {
  const scale = Math.min(1, DPI / dpi)
  const whole = (side: number) => Math.max(WHOLE, Math.round((side * scale) / WHOLE) * WHOLE)
  const [width, height] = [whole(page.width), whole(page.height)]
  const all = { x0: 0, top: 0, x1: page.width, bottom: page.height }
  const likely = await inBands(resize(page, all, width, height), networks)
  return boxesOf(likely, width, height).map(({ x0, x1, top, bottom }) => ({
    x0: (x0 * page.width) / width,
    x1: (x1 * page.width) / width,
    top: (top * page.height) / height,
    bottom: (bottom * page.height) / height,
  }))
}

/** Rows of a picture the network is given at once, for what it takes of memory, and rows above and below that it sees beside them; whole 32s. */
const BAND = 320
const BESIDE = 32

/** How likely each pixel is inside a line, band by band. */
async function inBands(picture: Gray, { detect }: Networks): Promise<Float32Array> {
  const { width, height, data } = picture
  const likely = new Float32Array(width * height)
  for (let top = 0; top < height; top += BAND) {
    const first = Math.max(0, top - BESIDE)
    const last = Math.min(height, top + BAND + BESIDE)
    const band = { width, height: last - first, data: data.subarray(first * width, last * width) }
    const found = await detect(band)
    const bottom = Math.min(height, top + BAND)
    likely.set(found.subarray((top - first) * width, (bottom - first) * width), top * width)
  }
  return likely
}

/** The boxes of a map of likelihoods. */
export function boxesOf(likely: Float32Array, width: number, height: number): Area[] {
  /** Not by `from`, which makes a list of all pixels first: 70 MB for a page. */
  const core = new Uint8Array(likely.length)
  for (let i = 0; i < core.length; i++) core[i] = (likely[i] ?? 0) > LIKELY ? 1 : 0
  return componentsOf(core, { width, height }).flatMap(({ x0, x1, top, bottom, pixels }) => {
    const [wide, high] = [x1 - x0, bottom - top]
    if (Math.min(wide, high) < THIN) return []
    let sum = 0
    for (let y = top; y < bottom; y++)
      for (let x = x0; x < x1; x++) if (core[y * width + x] === 1) sum += likely[y * width + x] ?? 0
    if (sum < BELIEVED * pixels) return []
    const by = (GROWN * wide * high) / (2 * (wide + high))
    return [{ x0: x0 - by, x1: x1 + by, top: top - by, bottom: bottom + by }]
  })
}
