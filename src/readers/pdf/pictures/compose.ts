import { boxOf, intersection, type Matrix } from '../../pages/paint/matrix.ts'
import type { Gray } from '../../scans/raster/gray.ts'
import { resize } from '../../scans/raster/resize.ts'
import { quarterTurned } from '../../scans/raster/rotate.ts'
import type { Painting } from './paintings.ts'
import type { Pixels } from './pixels.ts'

/** Dots an inch a page is read at: those of its largest picture within these bounds. */
const LEAST = 200
const MOST = 300
/** Points an inch. */
const INCH = 72

/** A page of pictures as one. */
export interface PagePicture {
  gray: Gray
  dpi: number
}

/** The dots an inch at which nothing of a page's largest picture is lost, within bounds. */
export function dpiOf(pictures: readonly { painting: Painting; pixels: Pixels }[]): number {
  const [largest] = [...pictures].sort((a, b) => area(b.painting.matrix) - area(a.painting.matrix))
  if (largest === undefined) return LEAST
  const { matrix } = largest.painting
  const across = Math.hypot(matrix[0], matrix[1])
  return Math.round(Math.min(MOST, Math.max(LEAST, (largest.pixels.width / across) * INCH)))
}

/** Paints pictures on white paper of so many points, one over the other. */
export function compose(
  pictures: readonly { painting: Painting; pixels: Pixels }[],
  points: { width: number; height: number },
  dpi: number,
): PagePicture {
  const scale = dpi / INCH
  const width = Math.max(1, Math.round(points.width * scale))
  const height = Math.max(1, Math.round(points.height * scale))
  const data = new Uint8Array(width * height).fill(255)
  for (const { painting, pixels } of pictures)
    paint({ width, height, data }, painting, pixels, scale)
  return { gray: { width, height, data }, dpi }
}

function paint(page: Gray, { matrix, clip }: Painting, pixels: Pixels, scale: number): void {
  const box = boxOf(matrix, 0, 0, 1, 1)
  const [left, top] = [Math.round(box.x0 * scale), Math.round(box.top * scale)]
  const wide = Math.max(1, Math.round(box.x1 * scale) - left)
  const high = Math.max(1, Math.round(box.bottom * scale) - top)
  const shown = intersection(box, clip)
  const [x0, x1] = [
    Math.max(0, Math.floor(shown.x0 * scale)),
    Math.min(page.width, Math.ceil(shown.x1 * scale)),
  ]
  const [y0, y1] = [
    Math.max(0, Math.floor(shown.top * scale)),
    Math.min(page.height, Math.ceil(shown.bottom * scale)),
  ]
  if (x1 <= x0 || y1 <= y0 || wide * high > 4 * page.data.length) return
  const { width, height, alpha } = pixels
  const sized = (data: Uint8Array) => {
    const upright = asDisplayed({ width, height, data }, matrix)
    if (upright.width === wide && upright.height === high) return upright.data
    const all = { x0: 0, top: 0, x1: upright.width, bottom: upright.height }
    return resize(upright, all, wide, high).data
  }
  const gray = sized(pixels.data)
  const cover = alpha && sized(alpha)
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const from = (y - top) * wide + x - left
      const at = y * page.width + x
      const by = cover ? (cover[from] ?? 0) / 255 : 1
      page.data[at] = Math.round((page.data[at] ?? 0) * (1 - by) + (gray[from] ?? 255) * by)
    }
  }
}

/** A picture as its matrix shows it: turned by quarters, mirrored. */
function asDisplayed(picture: Gray, [a, b, c, d]: Matrix): Gray {
  const isUpended = Math.abs(b) + Math.abs(c) > Math.abs(a) + Math.abs(d)
  const turned = isUpended ? quarterTurned(picture, 90) : picture
  /** The unit square stands on its feet: rows of a picture go down where its second axis goes up. */
  const [right, down] = isUpended ? [c > 0, b > 0] : [a > 0, d < 0]
  return mirrored(turned, !right, !down)
}

function mirrored(picture: Gray, across: boolean, down: boolean): Gray {
  if (!across && !down) return picture
  const { width, height, data } = picture
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      turned[y * width + x] =
        data[(down ? height - 1 - y : y) * width + (across ? width - 1 - x : x)] ?? 255
  return { width, height, data: turned }
}

function area([a, b, c, d]: Matrix): number {
  return Math.abs(a * d - b * c)
}
