import type { Box } from '../../model/anchor.ts'
import type { Glyph, PageContent } from './model.ts'

/** Leaves out what nobody sees or reads as words: white on white, doubled (fake bold), slanted (watermarks); counts it. */
export function visible(content: PageContent, fills: readonly Box[]): PageContent {
  const kept: Glyph[] = []
  const near = new Map<string, Glyph>()
  const omit = (reason: string) => {
    content.omitted[reason] = (content.omitted[reason] ?? 0) + 1
  }
  for (const glyph of content.glyphs) {
    if (glyph.angle % 90 !== 0) omit('watermark')
    else if (glyph.color === '#ffffff' && !fills.some(fill => isInside(glyph, fill)))
      omit('white-on-white')
    else if (isDouble(glyph, near)) omit('doubled')
    else kept.push(glyph)
  }
  return { ...content, glyphs: kept }
}

function isInside(glyph: Box, fill: Box): boolean {
  const x = (glyph.x0 + glyph.x1) / 2
  const y = (glyph.top + glyph.bottom) / 2
  return x >= fill.x0 && x <= fill.x1 && y >= fill.top && y <= fill.bottom
}

/** The same character over itself, less than half its width away: printed twice to look bold. (Of ll the second stands beside the first.) */
function isDouble(glyph: Glyph, near: Map<string, Glyph>): boolean {
  const step = Math.max(1, glyph.size * 0.3)
  const [column, row] = [Math.round(glyph.x0 / step), Math.round(glyph.baseline / step)]
  for (let c = column - 1; c <= column + 1; c++) {
    for (let r = row - 1; r <= row + 1; r++) {
      const other = near.get(`${glyph.char}${c},${r}`)
      if (
        other &&
        Math.abs(other.x0 - glyph.x0) < Math.min(step, 0.5 * (glyph.x1 - glyph.x0)) &&
        Math.abs(other.baseline - glyph.baseline) < step
      )
        return true
    }
  }
  near.set(`${glyph.char}${column},${row}`, glyph)
  return false
}
