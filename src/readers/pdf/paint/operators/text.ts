import { identity, matrixOf } from '../../../pages/paint/matrix.ts'
import { isArrayLike } from '../canvas.ts'
import { showGlyphs } from '../glyphs.ts'
import type { Operator } from './operator.ts'

/** Operators that set and show text, by their names in pdf.js. */
export const textOperators: Readonly<Record<string, Operator>> = {
  beginText: canvas => {
    canvas.painted = true
    canvas.setTextMatrix(identity)
  },
  setTextMatrix: (canvas, values) => {
    const first = values[0]
    canvas.setTextMatrix(matrixOf(isArrayLike(first) ? first : values))
  },
  moveText: (canvas, values) => canvas.moveText(Number(values[0]), Number(values[1])),
  setLeadingMoveText: (canvas, values) => {
    canvas.state.leading = Number(values[1])
    canvas.moveText(Number(values[0]), Number(values[1]))
  },
  nextLine: canvas => canvas.moveText(0, canvas.state.leading),
  setLeading: ({ state }, values) => {
    state.leading = -Number(values[0])
  },
  setCharSpacing: ({ state }, values) => {
    state.characterSpacing = Number(values[0])
  },
  setWordSpacing: ({ state }, values) => {
    state.wordSpacing = Number(values[0])
  },
  setHScale: ({ state }, values) => {
    state.scale = Number(values[0]) / 100
  },
  setTextRise: ({ state }, values) => {
    state.rise = Number(values[0])
  },
  setTextRenderingMode: ({ state }, values) => {
    state.mode = Number(values[0])
  },
  setFont: ({ state }, values, { font }) => {
    state.font = font(String(values[0]))
    state.size = Number(values[1])
  },
  showText: ({ state, text, page }, values) => {
    const glyphs = values[0]
    if (Array.isArray(glyphs)) showGlyphs(glyphs, state, text, page)
  },
}
