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
  /** The same words parted at narrower gaps: numbers of narrow columns stand closer than words of different cells. */
  fine: Chunk[]
  baseline: number
  size: number
}

const number = /^[-–—+−△▲(（$€£¥]*\s?[\d,.\s]*\d[\d,.\s]*[%)）*†‡a-z]{0,2}$|^[-–—―.…*]+$|^n\/?a$/i

export function isNumber({ text }: Chunk): boolean {
  return number.test(text)
}

/** The lines of a page as chunks, top-down. */
export function rowsOf(glyphs: readonly Glyph[], page: number): Row[] {
  const lines = linesOf(
    glyphs.filter(glyph => glyph.angle === 0),
    page,
  )
  const narrow = Math.min(stream.gap, Math.max(stream.gutter, stream.spaces * usualSpace(lines)))
  return lines.map(line => ({
    line,
    chunks: chunksOf(line, stream.gap),
    fine: chunksOf(line, narrow),
    baseline: line.glyphs[0]?.baseline ?? line.bottom,
    size: line.size,
  }))
}

/** The usual space between words, in em: a typewriter's is wide. */
function usualSpace(lines: readonly Line[]): number {
  const gaps = lines.flatMap(({ glyphs, size }) =>
    glyphs.flatMap((glyph, i) => {
      const before = glyphs[i - 1]
      const gap = before ? (glyph.x0 - before.x1) / size : 0
      const words = before && /[a-z,;]/i.test(before.char) && /[a-z]/i.test(glyph.char)
      return words && gap > 0.12 && gap < stream.gap ? [gap] : []
    }),
  )
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0.25
}

function chunksOf(line: Line, widest: number): Chunk[] {
  const chunks: Chunk[] = []
  let end = 0
  for (const glyph of line.glyphs) {
    const last = chunks.at(-1)
    const gap = glyph.x0 - end
    if (last && gap <= widest * line.size) {
      last.text += (gap > 0.18 * line.size ? ' ' : '') + glyph.char
      last.glyphs.push(glyph)
      last.x1 = Math.max(last.x1, glyph.x1)
    } else chunks.push({ glyphs: [glyph], x0: glyph.x0, x1: glyph.x1, text: glyph.char })
    end = Math.max(last ? last.x1 : 0, glyph.x1)
  }
  return chunks
}
