import { isArrayLike } from '../canvas.ts'
import { showGlyphs } from '../glyphs.ts'
import { identity, matrixOf } from '../matrix.ts'
import type { Operator } from './operator.ts'

/** Operators that set and show text, by their names in pdf.js. */
export const textOperators: Readonly<Record<string, Operator>> = {
  beginText: canvas => {
    canvas.painted = true
    canvas.setTextMatrix(identity)
  },
  setTextMatrix: (canvas, values) => {
    const [first] = values
    canvas.setTextMatrix(matrixOf(isArrayLike(first) ? first : values))
  },
  moveText: (canvas, [x, y]) => canvas.moveText(Number(x), Number(y)),
  setLeadingMoveText: (canvas, [x, y]) => {
    canvas.state.leading = Number(y)
    canvas.moveText(Number(x), Number(y))
  },
  nextLine: canvas => canvas.moveText(0, canvas.state.leading),
  setLeading: ({ state }, [value]) => {
    state.leading = -Number(value)
  },
  setCharSpacing: ({ state }, [value]) => {
    state.characterSpacing = Number(value)
  },
  setWordSpacing: ({ state }, [value]) => {
    state.wordSpacing = Number(value)
  },
  setHScale: ({ state }, [value]) => {
    state.scale = Number(value) / 100
  },
  setTextRise: ({ state }, [value]) => {
    state.rise = Number(value)
  },
  setTextRenderingMode: ({ state }, [value]) => {
    state.mode = Number(value)
  },
  setFont: ({ state }, [name, size], { font }) => {
    state.font = font(String(name))
    state.size = Number(size)
  },
  showText: ({ state, text, page }, [glyphs]) => {
    if (Array.isArray(glyphs)) showGlyphs(glyphs, state, text, page)
  },
}
