import { isArrayLike } from '../canvas.ts'
import { paint } from '../paths.ts'
import type { State } from '../state.ts'
import type { Operator, Resources } from './operator.ts'

/** What stands for a pattern or a shading. */
const PATTERN = '#808080'

const clipNext: Operator = canvas => {
  canvas.clipNext = true
}
const nothing: Operator = canvas => {
  canvas.painted = true
}

/** Operators that change how things are painted, and paint paths, by their names in pdf.js. */
export const graphicsOperators: Readonly<Record<string, Operator>> = {
  save: canvas => canvas.save(),
  restore: canvas => canvas.restore(),
  transform: (canvas, values) => canvas.transform(values),
  paintFormXObjectBegin: (canvas, [matrix, box]) => canvas.begin(matrix, box),
  paintFormXObjectEnd: canvas => canvas.restore(),
  beginAnnotation: (canvas, [, box, transform, matrix]) =>
    canvas.beginAnnotation(box, transform, matrix),
  endAnnotation: canvas => canvas.endAnnotation(),
  beginMarkedContent: canvas => canvas.mark(false),
  beginMarkedContentProps: (canvas, [tag, layer], { isShown }) =>
    canvas.mark(tag === 'OC' && !isShown(layer)),
  endMarkedContent: canvas => canvas.unmark(),
  setGState: ({ state }, [entries], resources) => {
    for (const entry of Array.isArray(entries) ? entries : [])
      if (Array.isArray(entry)) setGraphics(state, String(entry[0]), entry[1], resources)
  },
  setLineWidth: ({ state }, values) => {
    state.lineWidth = Number(values[0])
  },
  setDash: ({ state }, [value]) => {
    state.dashed = Array.isArray(value) && value.length > 0
  },
  setFillRGBColor: ({ state }, values) => {
    state.fill = String(values[0])
  },
  setStrokeRGBColor: ({ state }, values) => {
    state.stroke = String(values[0])
  },
  setFillColorN: ({ state }) => {
    state.fill = PATTERN
  },
  setStrokeColorN: ({ state }) => {
    state.stroke = PATTERN
  },
  clip: clipNext,
  eoClip: clipNext,
  constructPath: (canvas, values, resources) => {
    canvas.painted = true
    const limits = values[2]
    if (!canvas.clipNext) paint(values, canvas, resources)
    else if (isArrayLike(limits)) canvas.clip(limits)
    canvas.clipNext = false
  },
  shadingFill: nothing,
  paintImageXObject: nothing,
  paintInlineImageXObject: nothing,
  paintImageMaskXObject: nothing,
  paintSolidColorImageMask: nothing,
}

/** An entry of an extended graphics state. */
function setGraphics(state: State, key: string, value: unknown, { font }: Resources): void {
  if (key === 'LW') state.lineWidth = Number(value)
  else if (key === 'D')
    state.dashed = Array.isArray(value) && isArrayLike(value[0]) && value[0].length > 0
  else if (key === 'ca') state.fillAlpha = Number(value)
  else if (key === 'CA') state.strokeAlpha = Number(value)
  else if (key === 'BM') state.opaque = value === 'source-over'
  else if (key === 'SMask' && value) state.opaque = false
  else if (key === 'Font' && Array.isArray(value)) {
    state.font = font(String(value[0]))
    state.size = Number(value[1])
  }
}
