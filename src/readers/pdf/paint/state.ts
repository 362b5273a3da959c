import type { Matrix } from '../../pages/paint/matrix.ts'
import type { Pen } from '../../pages/paint/shapes.ts'

/** The font of pdf.js, as far as it is used. */
export interface Font {
  name: string
  bold: boolean
  vertical: boolean
  ascent: number
  descent: number
  /** Glyph units → text units. */
  unit: number
}

/** The graphics state that decides where and how glyphs and lines are painted. */
export interface State extends Pen {
  font: Font | null
  size: number
  characterSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
  fillAlpha: number
  strokeAlpha: number
  /** What is painted hides what is under it: no blending, no mask. */
  opaque: boolean
  /** How many of the layers the painting stands in are switched off. */
  hiddenLayers: number
}

export function firstState(matrix: Matrix, width: number, height: number): State {
  return {
    matrix,
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
    dashed: false,
    clip: { x0: 0, top: 0, x1: width, bottom: height },
    font: null,
    size: 1,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    fillAlpha: 1,
    strokeAlpha: 1,
    opaque: true,
    hiddenLayers: 0,
  }
}

/** What pdf.js knows of a font, checked: nothing of it is trusted to be there. */
export function fontOf(found: unknown): Font {
  const has = (name: string): unknown =>
    typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined
  const number = (value: unknown, or: number) =>
    typeof value === 'number' && Number.isFinite(value) && value !== 0 ? value : or
  const name = String(has('name') ?? '')
  const matrix = has('fontMatrix')
  const unit = Array.isArray(matrix) ? number(matrix[0], 0.001) : 0.001
  return {
    name,
    bold: has('bold') === true || /bold|black|heavy|simhei/i.test(name),
    vertical: has('vertical') === true,
    ascent: Math.min(1, Math.max(0.6, number(has('ascent'), 0.88))),
    descent: Math.max(-0.35, Math.min(-0.1, number(has('descent'), -0.12))),
    unit,
  }
}
