import type { Box } from '../../../model/anchor.ts'
import type { Segment } from '../model.ts'
import { intersection, type Matrix } from './matrix.ts'
import type { PageRecord } from './record.ts'

export type Point = [number, number]

/** A path: its straight runs of points, as displayed, and x and y of the ends of its curves. */
export interface Path {
  runs: Point[][]
  curves: number[]
}

/** How a path is painted, as far as rulings and grounds are told by it. */
export interface Pen {
  matrix: Matrix
  fill: string
  stroke: string
  lineWidth: number
  dashed: boolean
  clip: Box
  fillAlpha: number
  strokeAlpha: number
  /** What is painted hides what is under it: no blending, no mask. */
  opaque: boolean
}

const WHITE = '#ffffff'

/** A filled shape thinner than this is a drawn line. */
const THIN = 2.5
/** A thin shape no more than this longer than wide is a square. */
const SQUARE = 1.3
/** Slanted strokes of a page that are remembered, two numbers each. */
const MOST_SLANTS = 8000
/** Out of the horizontal or vertical by no more than this many points. */
const STRAIGHT = 0.6

/** Alpha up to which nobody sees a line. */
const FAINT = 0.05

/** Turns a painted path into rulings; large fills are kept as grounds. What an annotation draws is no ruling. */
export function paintPath(
  { runs, curves }: Path,
  how: { filled: boolean; stroked: boolean; annotated: boolean },
  pen: Pen,
  page: PageRecord,
): void {
  const filled = how.filled && pen.fillAlpha > FAINT
  const stroked = how.stroked && pen.strokeAlpha > FAINT && pen.stroke !== WHITE
  for (const points of runs) {
    if (filled) fillShape(points, pen, page, how.annotated)
    if (stroked) strokeShape(points, pen, page, how.annotated)
  }
  if (!stroked || how.annotated) return
  for (let i = 0; i < curves.length; i += 2) remember(curves[i] ?? 0, curves[i + 1] ?? 0, pen, page)
}

/** The level and upright lines of a run; the slanted are remembered. */
function strokeShape(
  points: readonly Point[],
  pen: Pen,
  page: PageRecord,
  annotated: boolean,
): void {
  const { matrix } = pen
  const width = pen.lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1]
    const b = points[i]
    if (!a || !b) continue
    const kind = annotated ? 'note' : 'line'
    if (!isSlanted(a, b)) line(a, b, { width, color: pen.stroke, kind }, pen, page)
    else if (!annotated) remember((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, pen, page)
  }
}

function isSlanted(a: Point, b: Point): boolean {
  return Math.abs(a[0] - b[0]) > STRAIGHT && Math.abs(a[1] - b[1]) > STRAIGHT
}

/** Remembers where something slanted or curved is drawn. */
function remember(x: number, y: number, { clip }: Pick<Pen, 'clip'>, { slants }: PageRecord): void {
  if (isShown(x, y, clip) && slants.length < MOST_SLANTS) slants.push(x, y)
}

function isShown(x: number, y: number, clip: Box): boolean {
  return x > clip.x0 && x < clip.x1 && y > clip.top && y < clip.bottom
}

/** A thin run is a line, a small square a dot, anything else a ground. */
function fillShape(points: readonly Point[], pen: Pen, page: PageRecord, annotated: boolean): void {
  const box = hull(points)
  const width = box.x1 - box.x0
  const height = box.bottom - box.top
  if (Math.min(width, height) <= THIN) {
    if (pen.fill === WHITE) return
    const kind = annotated ? 'note' : 'line'
    const midX = (box.x0 + box.x1) / 2
    const midY = (box.top + box.bottom) / 2
    if (Math.max(width, height) <= SQUARE * Math.min(width, height)) {
      if (isShown(midX, midY, pen.clip) && !annotated)
        page.dot({ x: midX, y: midY, size: Math.max(width, height), color: pen.fill })
    } else if (width > height)
      line([box.x0, midY], [box.x1, midY], { width: height, color: pen.fill, kind }, pen, page)
    else line([midX, box.top], [midX, box.bottom], { width, color: pen.fill, kind }, pen, page)
    return
  }
  const covers = pen.opaque && pen.fillAlpha >= 1 && isRectangle(points)
  const place = intersection(box, pen.clip)
  if (place.x1 > place.x0 && place.bottom > place.top) page.fill(place, pen.fill, covers)
}

function hull(points: readonly Point[]): Box {
  const box = {
    x0: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    x1: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  }
  for (const point of points) {
    box.x0 = Math.min(box.x0, point[0])
    box.x1 = Math.max(box.x1, point[0])
    box.top = Math.min(box.top, point[1])
    box.bottom = Math.max(box.bottom, point[1])
  }
  return box
}

/** Four corners joined by level and upright sides. */
function isRectangle(points: readonly Point[]): boolean {
  return (
    points.length >= 4 &&
    points.length <= 6 &&
    points.every(([x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y]
      return Math.abs(nextX - x) < STRAIGHT || Math.abs(nextY - y) < STRAIGHT
    })
  )
}

function line(
  a: Point,
  b: Point,
  how: Pick<Segment, 'width' | 'color' | 'kind'>,
  pen: Pen,
  page: PageRecord,
): void {
  const { clip, dashed } = pen
  const flat = Math.abs(a[1] - b[1]) <= STRAIGHT
  const upright = Math.abs(a[0] - b[0]) <= STRAIGHT
  if (flat === upright) return
  const along = flat ? 0 : 1
  const across = flat ? 1 : 0
  const position = (a[across] + b[across]) / 2
  const start = Math.max(flat ? clip.x0 : clip.top, Math.min(a[along], b[along]))
  const end = Math.min(flat ? clip.x1 : clip.bottom, Math.max(a[along], b[along]))
  const first = flat ? clip.top : clip.x0
  const last = flat ? clip.bottom : clip.x1
  if (end <= start || position < first - 1 || position > last + 1) return
  page.segment({
    orientation: flat ? 'h' : 'v',
    position,
    start,
    end,
    ...how,
    dashed,
  })
}
