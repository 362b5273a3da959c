import { apply, boxOf, type Matrix, multiply } from './matrix.ts'
import type { PageContent } from './model.ts'
import type { Font, State } from './state.ts'

/** Where the next glyph goes. */
export interface TextPlace {
  matrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  /** White space was shown since the last glyph. */
  space: boolean
}

/** A glyph of pdf.js, as far as it is used. */
interface Shown {
  unicode: string
  width: number
  isSpace: boolean
  vmetric: readonly number[] | null
}

const PRIVATE = /[\p{Co}\p{Cc}\ufffd]/u

/** Places the glyphs of one showing operator; white space and what has no Unicode only move on. */
export function showGlyphs(
  list: readonly unknown[],
  state: State,
  text: TextPlace,
  content: PageContent,
): void {
  const { font, size } = state
  if (font === null) return
  const matrix = multiply(state.matrix, text.matrix)
  for (const item of list) {
    if (typeof item === 'number') {
      const shift = (-item * size) / 1000
      if (font.vertical) text.y += shift
      else text.x += shift * state.scale
      if (!font.vertical && shift > 0.3 * Math.abs(size)) text.space = true
      continue
    }
    const glyph = shownOf(item)
    if (glyph === null) continue
    place(glyph, font, state, text, matrix, content)
    const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
    if (font.vertical) {
      const height = glyph.vmetric ? -(glyph.vmetric[0] ?? 1000) : 1000
      text.y -= Math.abs(height) * font.unit * size + spacing
    } else text.x += (glyph.width * font.unit * size + spacing) * state.scale
  }
}

function place(
  glyph: Shown,
  font: Font,
  state: State,
  text: TextPlace,
  matrix: Matrix,
  content: PageContent,
): void {
  const char = glyph.unicode.normalize('NFC')
  if (char.trim() === '') {
    text.space = true
    return
  }
  const { size, scale, rise } = state
  const width = glyph.width * font.unit * size * scale
  const x = font.vertical ? text.x - width / 2 : text.x
  const y = text.y + rise - (font.vertical ? size * 0.88 : 0)
  const box = boxOf(matrix, x, y + font.descent * size, x + width, y + font.ascent * size)
  const [baseX, baseY] = apply(matrix, x, y)
  const [aheadX, aheadY] = apply(matrix, x + 1, y)
  const [, upY] = apply(matrix, x, y + 1)
  const angle =
    (Math.round((Math.atan2(aheadY - baseY, aheadX - baseX) * 180) / Math.PI) + 360) % 360
  const em = Math.abs(size) * Math.hypot(upY - baseY, apply(matrix, x, y + 1)[0] - baseX)
  const space = text.space
  text.space = false
  const { clip } = state
  const [centreX, centreY] = [(box.x0 + box.x1) / 2, (box.top + box.bottom) / 2]
  if (centreX < clip.x0 || centreX > clip.x1 || centreY < clip.top || centreY > clip.bottom) {
    omit(content, 'clipped')
  } else if (PRIVATE.test(char)) content.unmapped += 1
  else if (state.mode === 3 || state.mode === 7) omit(content, 'invisible')
  else {
    content.glyphs.push({
      ...box,
      char,
      baseline: angle === 0 ? baseY : box.bottom,
      size: em,
      font: font.name,
      bold: font.bold,
      color: state.mode === 1 ? state.stroke : state.fill,
      angle,
      mode: state.mode,
      space,
    })
  }
}

function omit(content: PageContent, reason: string): void {
  content.omitted[reason] = (content.omitted[reason] ?? 0) + 1
}

function shownOf(item: unknown): Shown | null {
  if (typeof item !== 'object' || item === null) return null
  const vmetric: unknown = Reflect.get(item, 'vmetric')
  return {
    unicode: String(Reflect.get(item, 'unicode') ?? ''),
    width: Number(Reflect.get(item, 'width') ?? 0),
    isSpace: Reflect.get(item, 'isSpace') === true,
    vmetric: Array.isArray(vmetric) ? vmetric.map(Number) : null,
  }
}
