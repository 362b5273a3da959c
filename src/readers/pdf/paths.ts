import type { Box } from '../../model/anchor.ts'
import { apply } from './matrix.ts'
import type { Segment } from './model.ts'
import type { State } from './state.ts'

/** A filled shape thinner than this is a drawn line. */
const THIN = 2.5
/** Out of the horizontal or vertical by no more than this many points. */
const STRAIGHT = 0.6

/** Turns a painted path into rulings; large fills are kept as grounds. */
export function paint(
  values: readonly unknown[],
  ops: Record<string, number>,
  state: State,
  segments: Segment[],
  fills: Box[],
): void {
  const [op, data] = values
  const path = Array.isArray(data) ? data[0] : null
  if (!ArrayBuffer.isView(path) && !Array.isArray(path)) return
  const name = (...names: string[]) => names.some(known => ops[known] === op)
  const stroked = name(
    'stroke',
    'closeStroke',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  )
  const filled = name(
    'fill',
    'eoFill',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  )
  for (const points of subpaths(Array.from(Object.values(path), Number), state)) {
    if (filled && state.fill !== '#ffffff') fillShape(points, state, segments, fills)
    if (stroked && state.stroke !== '#ffffff') strokeShape(points, state, segments)
  }
}

type Point = [number, number]

/** moveTo 0, lineTo 1, curveTo 2, quadraticCurveTo 3, closePath 4: straight runs of points, as displayed. */
function subpaths(path: readonly number[], { matrix }: State): Point[][] {
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
      current = [at(i + size - 2)]
      i += size
    } else {
      const [first] = current
      if (first) current.push([...first])
    }
  }
  if (current.length > 1) found.push(current)
  return found
}

function strokeShape(points: readonly Point[], state: State, segments: Segment[]): void {
  const width =
    state.lineWidth *
    Math.sqrt(Math.abs(state.matrix[0] * state.matrix[3] - state.matrix[1] * state.matrix[2]))
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    if (a && b) line(a, b, width, state.stroke, state, segments)
  }
}

function fillShape(
  points: readonly Point[],
  state: State,
  segments: Segment[],
  fills: Box[],
): void {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const box = {
    x0: Math.min(...xs),
    top: Math.min(...ys),
    x1: Math.max(...xs),
    bottom: Math.max(...ys),
  }
  const [width, height] = [box.x1 - box.x0, box.bottom - box.top]
  const [midX, midY] = [(box.x0 + box.x1) / 2, (box.top + box.bottom) / 2]
  if (height <= THIN && width > height)
    line([box.x0, midY], [box.x1, midY], height, state.fill, state, segments)
  else if (width <= THIN && height > width)
    line([midX, box.top], [midX, box.bottom], width, state.fill, state, segments)
  else fills.push(box)
}

function line(
  a: Point,
  b: Point,
  width: number,
  color: string,
  state: State,
  segments: Segment[],
): void {
  const { clip, dashed } = state
  const flat = Math.abs(a[1] - b[1]) <= STRAIGHT
  const upright = Math.abs(a[0] - b[0]) <= STRAIGHT
  if (flat === upright) return
  const [low, high] = flat ? [clip.x0, clip.x1] : [clip.top, clip.bottom]
  const [p, q] = flat ? [a[0], b[0]] : [a[1], b[1]]
  const position = flat ? (a[1] + b[1]) / 2 : (a[0] + b[0]) / 2
  const [first, last] = flat ? [clip.top, clip.bottom] : [clip.x0, clip.x1]
  const start = Math.max(low, Math.min(p, q))
  const end = Math.min(high, Math.max(p, q))
  if (end <= start || position < first - 1 || position > last + 1) return
  segments.push({
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
