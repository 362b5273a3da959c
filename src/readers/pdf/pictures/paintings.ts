import type { Box } from '../../../model/anchor.ts'
import type { Matrix } from '../../pages/paint/matrix.ts'
import { Canvas } from '../paint/canvas.ts'
import type { Operators } from '../paint/interpret.ts'
import type { Operator } from '../paint/operators/operator.ts'
import { fontOf } from '../paint/state.ts'

/** A picture as a page paints it. */
export interface Painting {
  /** The unit square of the picture → points of the page as displayed. */
  matrix: Matrix
  clip: Box
  /** The picture itself or the name of the object that holds it. */
  source: unknown
  /** `#rrggbb` a mask is painted in; absent for a picture with colours of its own. */
  color?: string
}

/** The pictures of a page in the order they are painted, those of layers that are switched off left out. */
export function paintingsOf(input: Operators, codes: Readonly<Record<string, number>>): Painting[] {
  const { page, width, height, view, isShown } = input
  const { operators, filling, stroking } = input.dialect
  const canvas = new Canvas(page, width, height, view)
  const paintings: Painting[] = []
  const picture =
    (isMask: boolean): Operator =>
    ({ state }, [source]) => {
      canvas.painted = true
      if (state.hiddenLayers > 0) return
      const { matrix, clip, fill } = state
      paintings.push({ matrix, clip, source, ...(isMask && { color: fill }) })
    }
  const own = new Map<number | undefined, Operator>([
    [codes['paintImageXObject'], picture(false)],
    [codes['paintInlineImageXObject'], picture(false)],
    [codes['paintImageMaskXObject'], picture(true)],
  ])
  const resources = { font: () => fontOf(null), isShown, filling, stroking }
  for (const [i, code] of input.functions.entries()) {
    const values = input.arguments[i]
    const operator = own.get(code) ?? operators[code]
    operator?.(canvas, Array.isArray(values) ? values : [], resources)
  }
  return paintings
}
