import type { Glyph } from '../../model.ts'
import { type Line, linesOf } from '../../text.ts'
import { stream } from './settings.ts'

/** Words of a line that stand together: perhaps the words of one cell. */
export interface Chunk {
  glyphs: Glyph[]
  x0: number
  x1: number
  text: string
}

/** A line as chunks, from left to right. */
export interface Row {
  line: Line
  chunks: Chunk[]
  baseline: number
  size: number
}

const number = /^[-–—+−△▲(（$€£¥]*\s?[\d,.\s]*\d[\d,.\s]*[%)）*†‡a-z]{0,2}$|^[-–—―.…*]+$|^n\/?a$/i

export function isNumber({ text }: Chunk): boolean {
  return number.test(text)
}

/** The lines of a page as chunks, top-down. */
export function rowsOf(glyphs: readonly Glyph[], page: number): Row[] {
  return linesOf(
    glyphs.filter(glyph => glyph.angle === 0),
    page,
  ).map(line => ({
    line,
    chunks: chunksOf(line),
    baseline: line.glyphs[0]?.baseline ?? line.bottom,
    size: line.size,
  }))
}

function chunksOf(line: Line): Chunk[] {
  const chunks: Chunk[] = []
  let end = 0
  for (const glyph of line.glyphs) {
    const last = chunks.at(-1)
    const gap = glyph.x0 - end
    if (last && gap <= stream.gap * line.size) {
      last.text += (gap > 0.18 * line.size ? ' ' : '') + glyph.char
      last.glyphs.push(glyph)
      last.x1 = Math.max(last.x1, glyph.x1)
    } else chunks.push({ glyphs: [glyph], x0: glyph.x0, x1: glyph.x1, text: glyph.char })
    end = Math.max(last ? last.x1 : 0, glyph.x1)
  }
  return chunks
}
