import { apply } from '../../pages/paint/matrix.ts'
import { type Path, type Point, paintPath } from '../../pages/paint/shapes.ts'
import { type Canvas, isArrayLike } from './canvas.ts'
import type { Resources } from './operators/operator.ts'
import type { State } from './state.ts'

function isNumbers(value: unknown): value is ArrayLike<number> {
  return isArrayLike(value) && (value.length === 0 || typeof value[0] === 'number')
}

/** Paints a path of pdf.js. */
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
  const how = {
    filled: filling.has(op),
    stroked: stroking.has(op),
    annotated: canvas.annotations > 0,
  }
  if (how.filled || how.stroked) paintPath(pathOf(path, state), how, state, canvas.page)
}

/** moveTo 0, lineTo 1, curveTo 2, quadraticCurveTo 3, closePath 4: straight runs of points, as displayed, and the ends of curves. */
function pathOf(path: ArrayLike<number>, { matrix }: State): Path {
  const runs: Point[][] = []
  const curves: number[] = []
  let current: Point[] = []
  const at = (i: number): Point => apply(matrix, path[i] ?? 0, path[i + 1] ?? 0)
  for (let i = 0; i < path.length; ) {
    const code = path[i]
    i += 1
    if (code === 0) {
      if (current.length > 1) runs.push(current)
      current = [at(i)]
      i += 2
    } else if (code === 1) {
      current.push(at(i))
      i += 2
    } else if (code === 2 || code === 3) {
      if (current.length > 1) runs.push(current)
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
  if (current.length > 1) runs.push(current)
  return { runs, curves }
}
