import type { Matrix } from '../../pages/paint/matrix.ts'
import type { PackedPage } from '../../pages/paint/packed.ts'
import { Canvas } from './canvas.ts'
import type { Dialect } from './operators/index.ts'
import { type Font, fontOf } from './state.ts'

/** A page as pdf.js hands it over. */
export interface Operators {
  page: number
  width: number
  height: number
  /** User space → the page as displayed, top-left origin. */
  view: Matrix
  functions: readonly number[]
  arguments: readonly unknown[]
  dialect: Dialect
  font(name: string): unknown
  isShown(layer: unknown): boolean
}

/** One pass over a page's operators: every glyph with its box, every ruling, every filled area. */
export function interpretPage(input: Operators): PackedPage {
  const { page, width, height, view, isShown } = input
  const canvas = new Canvas(page, width, height, view)
  const { operators, filling, stroking } = input.dialect
  const fonts = new Map<string, Font>()
  const font = (name: string) => {
    const known = fonts.get(name) ?? fontOf(input.font(name))
    fonts.set(name, known)
    return known
  }
  const resources = { font, isShown, filling, stroking }
  for (let i = 0; i < input.functions.length; i++) {
    const values = input.arguments[i]
    const code = input.functions[i] ?? -1
    operators[code]?.(canvas, Array.isArray(values) ? values : [], resources)
  }
  return canvas.page.packed()
}
