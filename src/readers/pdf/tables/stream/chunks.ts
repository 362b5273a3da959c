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
  const spaces = usualSpaces(lines)
  return lines.map(line => {
    const space = spaces.get(line.glyphs[0]?.font ?? '') ?? 0
    const narrow = Math.min(stream.gap, Math.max(stream.gutter, stream.spaces * space))
    return {
      line,
      chunks: chunksOf(line, stream.gap),
      fine: chunksOf(line, narrow),
      baseline: line.glyphs[0]?.baseline ?? line.bottom,
      size: line.size,
    }
  })
}

/** The usual space between words of each font, in em: a typewriter's is wide. */
function usualSpaces(lines: readonly Line[]): Map<string, number> {
  const gaps = new Map<string, number[]>()
  for (const { glyphs, size } of lines) {
    for (const [i, glyph] of glyphs.entries()) {
      const before = glyphs[i - 1]
      if (before === undefined || !/[a-z,;]/i.test(before.char) || !/[a-z]/i.test(glyph.char))
        continue
      const gap = (glyph.x0 - before.x1) / size
      if (gap <= 0.12 || gap >= stream.gap) continue
      const own = gaps.get(glyph.font)
      if (own) own.push(gap)
      else gaps.set(glyph.font, [gap])
    }
  }
  const median = (own: number[]) => own.sort((a, b) => a - b)[own.length >> 1] ?? 0
  return new Map([...gaps].map(([font, own]) => [font, median(own)]))
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
