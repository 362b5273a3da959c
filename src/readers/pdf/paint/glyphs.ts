import type { Box } from '../../../model/anchor.ts'
import { type Hidden, LOST } from '../../pages/model.ts'
import { type Character, characterOf } from '../../pages/paint/characters.ts'
import { overWhite } from '../../pages/paint/color.ts'
import { type Matrix, multiply } from '../../pages/paint/matrix.ts'
import type { PageRecord } from '../../pages/paint/record.ts'
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

/** Text this small, in points, is not read by anyone. */
const TINY = 1
/** Degrees by which a scan or a hand-placed line may be off the straight. */
const STRAIGHT = 3

/** What all glyphs of one showing operator share. */
interface Brush {
  font: Font
  matrix: Matrix
  /** Clockwise as displayed, snapped to right angles. */
  angle: number
  em: number
  color: string
  /** Why none of its glyphs is seen. */
  hidden: Hidden['reason'] | null
}

/** Places the glyphs of one showing operator; white space and what has no Unicode only move on. */
export function showGlyphs(
  list: readonly unknown[],
  state: State,
  text: TextPlace,
  page: PageRecord,
): void {
  const { font, size } = state
  if (font === null) return
  const brush = brushOf(font, state, multiply(state.matrix, text.matrix))
  for (const item of list) {
    if (typeof item === 'number') {
      const shift = (-item * size) / 1000
      if (font.vertical) text.y += shift
      else text.x += shift * state.scale
      if (!font.vertical && shift > 0.3 * Math.abs(size)) text.space = true
    } else if (isShown(item)) {
      const character = characterOf(item.unicode)
      if (character.kind === 'space') text.space = true
      else place(item, character, brush, state, text, page)
      advance(item, font, state, text)
    }
  }
}

function isShown(item: unknown): item is Shown {
  return (
    typeof item === 'object' &&
    item !== null &&
    'unicode' in item &&
    typeof item.unicode === 'string' &&
    'width' in item &&
    typeof item.width === 'number'
  )
}

function brushOf(font: Font, state: State, matrix: Matrix): Brush {
  const degrees = Math.round((Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI) + 360
  const right = Math.round(degrees / 90) * 90
  const straight = Math.abs(degrees - right) <= STRAIGHT ? right : degrees
  const em = Math.abs(state.size) * Math.hypot(matrix[2], matrix[3])
  const { mode, hiddenLayers } = state
  const stroked = mode === 1 || mode === 5
  const alpha = stroked ? state.strokeAlpha : state.fillAlpha
  const invisible = mode === 3 || mode === 7 || alpha < 0.05 || hiddenLayers > 0
  return {
    font,
    matrix,
    angle: (font.vertical ? straight + 90 : straight) % 360,
    em,
    color: overWhite(stroked ? state.stroke : state.fill, alpha),
    hidden: invisible ? 'invisible' : em < TINY ? 'tiny' : null,
  }
}

function place(
  glyph: Shown,
  character: Character,
  brush: Brush,
  state: State,
  text: TextPlace,
  page: PageRecord,
): void {
  const { size, clip } = state
  const { font, matrix, angle } = brush
  const a = matrix[0]
  const b = matrix[1]
  const c = matrix[2]
  const d = matrix[3]
  const width = glyph.width * font.unit * size * state.scale
  const acrossX = glyph.vmetric?.[1] ?? glyph.width / 2
  const acrossY = glyph.vmetric?.[2] ?? 880
  const x = font.vertical ? text.x - acrossX * font.unit * size : text.x
  const y = text.y + state.rise - (font.vertical ? acrossY * font.unit * size : 0)
  const low = y + font.descent * size
  const high = y + font.ascent * size
  const left = a * x + matrix[4]
  const right = a * (x + width) + matrix[4]
  const up = b * x + matrix[5]
  const down = b * (x + width) + matrix[5]
  const x0 = Math.min(left, right) + Math.min(c * low, c * high)
  const x1 = Math.max(left, right) + Math.max(c * low, c * high)
  const top = Math.min(up, down) + Math.min(d * low, d * high)
  const bottom = Math.max(up, down) + Math.max(d * low, d * high)
  const { space } = text
  text.space = false
  const reason = holdsCentre(clip, x0, top, x1, bottom) ? brush.hidden : 'clipped'
  const { kind, char } = character
  if (reason !== null) page.hide(x0, top, x1, bottom, char, reason)
  else {
    if (kind === 'unmapped') page.unmapped += 1
    const shown = kind === 'unmapped' ? LOST : char
    const baseline = angle === 0 ? b * x + d * y + matrix[5] : bottom
    const { em, color } = brush
    const { name, bold } = font
    page.glyph(
      x0,
      top,
      x1,
      bottom,
      shown,
      baseline,
      em,
      name,
      bold,
      color,
      angle,
      state.mode,
      space,
    )
  }
}

function holdsCentre(clip: Box, x0: number, top: number, x1: number, bottom: number): boolean {
  const x = (x0 + x1) / 2
  const y = (top + bottom) / 2
  return x >= clip.x0 && x <= clip.x1 && y >= clip.top && y <= clip.bottom
}

/** Moves on by what a glyph takes. */
function advance(glyph: Shown, font: Font, state: State, text: TextPlace): void {
  const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
  if (font.vertical) {
    const height = Math.abs(glyph.vmetric?.[0] ?? 1000)
    text.y -= height * font.unit * state.size - spacing
  } else text.x += (glyph.width * font.unit * state.size + spacing) * state.scale
}
