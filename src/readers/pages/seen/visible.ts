import type { Fill, Glyph, Hidden, PageContent } from '../model.ts'
import { distance, lightness } from '../paint/color.ts'
import { isDouble } from './doubled.ts'
import { Grounds } from './grounds.ts'
import { withoutLost } from './lost.ts'
import { shadesOf } from './shades.ts'
import { struckOut } from './struck.ts'
import { watermarkOf } from './watermark.ts'

/** Difference of two colours, 0 to 1, that nobody sees. */
const SAME = 0.04
/** Lightness from which text is pale, on a ground at least this light. */
const PALE = 0.68
const LIGHT = 0.9

/**
 * Leaves out what nobody sees or reads as words, and counts it: in the colour of its ground, covered by what was painted
 * later, printed twice to look bold, watermarks, words with a line through them.
 */
export function visible(content: PageContent, fills: readonly Fill[]): PageContent {
  const grounds = new Grounds(fills)
  const shown: Glyph[] = []
  const pale = new Set<Glyph>()
  const { hidden } = content
  const omit = (reason: Hidden['reason'], { x0, top, x1, bottom, char }: Glyph) =>
    hidden.push({ x0, top, x1, bottom, char, reason })
  const isDoubled = isDouble(content.glyphs.length)
  const looks = lookOf()
  let order = -1
  for (const glyph of content.glyphs) {
    order += 1
    const ground = grounds.under(glyph, order)
    if (ground === null) omit('covered', glyph)
    else {
      const look = looks(glyph.color, ground)
      if (look === 'unseen') omit('white-on-white', glyph)
      else if (isDoubled(glyph)) omit('doubled', glyph)
      else {
        shown.push(glyph)
        if (look === 'pale') pale.add(glyph)
      }
    }
  }
  const marks = watermarkOf(shown, pale)
  for (const glyph of marks) omit('watermark', glyph)
  const struck = struckOut(shown, content.segments)
  for (const glyph of struck.glyphs) omit('struck', glyph)
  const isLeft = (glyph: Glyph) => !marks.has(glyph) && !struck.glyphs.has(glyph)
  const glyphs = marks.size + struck.glyphs.size === 0 ? shown : shown.filter(isLeft)
  const rulings = content.segments.filter(line => line.kind !== 'note' && !struck.lines.has(line))
  const omitted: Record<string, number> = {}
  if (content.unmapped > 0) omitted['no-unicode'] = content.unmapped
  for (const { reason, char } of hidden) omitted[reason] = (omitted[reason] ?? 0) + char.length
  const known = content.unmapped > 0 ? withoutLost(glyphs) : glyphs
  return { ...content, glyphs: known, segments: [...rulings, ...shadesOf(fills, grounds)], omitted }
}

type Look = 'unseen' | 'pale' | 'plain'

function lookAt(color: string, ground: string): Look {
  if (distance(color, ground) < SAME) return 'unseen'
  return lightness(color) >= PALE && lightness(ground) >= LIGHT ? 'pale' : 'plain'
}

/** How a colour looks on a ground; a page has few pairs of them, and most glyphs that of the glyph before. */
function lookOf(): (color: string, ground: string) => Look {
  const known = new Map<string, Look>()
  let [lastColor, lastGround]: [string?, string?] = []
  let last: Look = 'plain'
  return (color, ground) => {
    if (color === lastColor && ground === lastGround) return last
    const pair = color + ground
    last = known.get(pair) ?? lookAt(color, ground)
    known.set(pair, last)
    lastColor = color
    lastGround = ground
    return last
  }
}
