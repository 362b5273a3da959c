import type { Box } from '../../../model/anchor.ts'
import { type Canvas, isArrayLike } from './canvas.ts'
import { apply, intersection } from './matrix.ts'
import type { Resources } from './operators/operator.ts'
import type { PageRecord } from './record.ts'
import type { State } from './state.ts'

const WHITE = '#ffffff'

/** A filled shape thinner than this is a drawn line. */
const THIN = 2.5
/** A thin shape no more than this longer than wide is a square. */
const SQUARE = 1.3
/** Slanted strokes of a page that are remembered, two numbers each. */
const MOST_SLANTS = 8000
/** Out of the horizontal or vertical by no more than this many points. */
const STRAIGHT = 0.6

function isNumbers(value: unknown): value is ArrayLike<number> {
  return isArrayLike(value) && (value.length === 0 || typeof value[0] === 'number')
}

/** Turns a painted path into rulings; large fills are kept as grounds. */
export function paint(
  values: readonly unknown[],
  canvas: Canvas,
  { filling, stroking }: Pick<Resources, 'filling' | 'stroking'>,
): void {
  const op = values[0]
  const data = values[1]
  const path: unknown = Array.isArray(data) ? data[0] : null
  const { state } = canvas
  if (!isNumbers(path) || typeof op !== 'number' || state.hiddenLayers > 0) return
  const filled = filling.has(op) && state.fillAlpha > 0.05
  const stroked = stroking.has(op) && state.strokeAlpha > 0.05 && state.stroke !== WHITE
  if (!filled && !stroked) return
  const curves: number[] = []
  for (const points of subpaths(path, state, curves)) {
    if (filled) fillShape(points, canvas)
    if (stroked && canvas.annotations === 0) strokeShape(points, state, canvas.page)
  }
  if (stroked && canvas.annotations === 0)
    for (let i = 0; i < curves.length; i += 2)
      remember(curves[i] ?? 0, curves[i + 1] ?? 0, state, canvas.page.slants)
}

type Point = [number, number]

/** moveTo 0, lineTo 1, curveTo 2, quadraticCurveTo 3, closePath 4: straight runs of points, as displayed; the ends of curves go to `curves`. */
function subpaths(path: ArrayLike<number>, { matrix }: State, curves: number[]): Point[][] {
  const found: Point[][] = []
  let current: Point[] = []
  const at = (i: number): Point => apply(matrix, path[i] ?? 0, path[i + 1] ?? 0)
  for (let i = 0; i < path.length; ) {
    const code = path[i]
    i += 1
    if (code === 0) {
      if (current.length > 1) found.push(current)
      current = [at(i)]
      i += 2
    } else if (code === 1) {
      current.push(at(i))
      i += 2
    } else if (code === 2 || code === 3) {
      if (current.length > 1) found.push(current)
      const size = code === 2 ? 6 : 4
      const end = at(i + size - 2)
      curves.push(...end)
      current = [end]
      i += size
    } else {
      const [first] = current
      if (first) current.push([...first])
    }
  }
  if (current.length > 1) found.push(current)
  return found
}

function strokeShape(points: readonly Point[], state: State, page: PageRecord): void {
  const width =
    state.lineWidth *
    Math.sqrt(Math.abs(state.matrix[0] * state.matrix[3] - state.matrix[1] * state.matrix[2]))
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1]
    const b = points[i]
    if (!a || !b) continue
    if (isSlanted(a, b)) remember((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, state, page.slants)
    else line(a, b, width, state.stroke, state, page)
  }
}

function isSlanted(a: Point, b: Point): boolean {
  return Math.abs(a[0] - b[0]) > STRAIGHT && Math.abs(a[1] - b[1]) > STRAIGHT
}

/** Remembers where something slanted or curved is drawn. */
function remember(x: number, y: number, { clip }: State, slants: number[]): void {
  if (isShown(x, y, clip) && slants.length < MOST_SLANTS) slants.push(x, y)
}

function isShown(x: number, y: number, clip: Box): boolean {
  return x > clip.x0 && x < clip.x1 && y > clip.top && y < clip.bottom
}

function fillShape(points: readonly Point[], { state, page, annotations }: Canvas): void {
  const box = hull(points)
  const width = box.x1 - box.x0
  const height = box.bottom - box.top
  if (Math.min(width, height) <= THIN) {
    if (state.fill === WHITE || annotations > 0) return
    const midX = (box.x0 + box.x1) / 2
    const midY = (box.top + box.bottom) / 2
    if (Math.max(width, height) <= SQUARE * Math.min(width, height)) {
      if (isShown(midX, midY, state.clip))
        page.dot({ x: midX, y: midY, size: Math.max(width, height), color: state.fill })
    } else if (width > height) line([box.x0, midY], [box.x1, midY], height, state.fill, state, page)
    else line([midX, box.top], [midX, box.bottom], width, state.fill, state, page)
    return
  }
  const covers = state.opaque && state.fillAlpha >= 1 && isRectangle(points)
  const place = intersection(box, state.clip)
  if (place.x1 > place.x0 && place.bottom > place.top) page.fill(place, state.fill, covers)
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
  width: number,
  color: string,
  state: State,
  page: PageRecord,
): void {
  const { clip, dashed } = state
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
    width,
    kind: 'line',
    color,
    dashed,
  })
}
