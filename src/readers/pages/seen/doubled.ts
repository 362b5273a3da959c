import type { Glyph } from '../model.ts'

/** Height in points of the strips glyphs are looked up by. */
const STRIP = 8
/** Places between those of one character and those of the next. */
const SPREAD = 31

/**
 * Tells, glyph by glyph in the order of painting, whether the same character was painted in the same place before, less than
 * half its width away: printed twice to look bold. (Of ll the second stands beside the first.) `count`: glyphs to come.
 */
export function isDouble(count: number): (glyph: Glyph) => boolean {
  const seen: Glyph[] = []
  /** By character and strip the last glyph that was seen there; for each glyph the one there before it. Those of other places may stand among them. */
  const last = new Int32Array(2 ** Math.ceil(Math.log2(count + 1))).fill(-1)
  const before = new Int32Array(count)
  const mask = last.length - 1
  return glyph => {
    const code = (glyph.char.codePointAt(0) ?? 0) * SPREAD
    const step = Math.max(1, glyph.size * 0.3)
    const lowest = Math.floor((glyph.baseline + step) / STRIP)
    for (let at = Math.floor((glyph.baseline - step) / STRIP); at <= lowest; at++) {
      for (let i = last[(code + at) & mask] ?? -1; i >= 0; i = before[i] ?? -1) {
        const other = seen[i]
        if (other !== undefined && isOver(glyph, other, step)) return true
      }
    }
    const place = (code + Math.floor(glyph.baseline / STRIP)) & mask
    before[seen.length] = last[place] ?? -1
    last[place] = seen.length
    seen.push(glyph)
    return false
  }
}

/** Along its line a character is over another only where they share half of it: equal ones stand beside each other. */
function isOver(glyph: Glyph, other: Glyph, step: number): boolean {
  if (other.char !== glyph.char || other.angle !== glyph.angle) return false
  const upended = glyph.angle === 90 || glyph.angle === 270
  const length = upended ? glyph.bottom - glyph.top : glyph.x1 - glyph.x0
  const along = Math.min(step, 0.5 * length)
  return (
    Math.abs(other.x0 - glyph.x0) < (upended ? step : along) &&
    Math.abs(other.baseline - glyph.baseline) < (upended ? along : step)
  )
}
