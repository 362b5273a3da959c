import type { Glyph } from './model.ts'

/** Height in points of the strips glyphs are looked up by. */
const STRIP = 8
/** Strips told apart: with so few a key is a small integer, which a Map finds fast. Far strips may share one. */
const STRIPS = 2 ** 12

/**
 * Tells, glyph by glyph in the order of painting, whether the same character was painted in the same place before, less than
 * half its width away: printed twice to look bold. (Of ll the second stands beside the first.)
 */
export function isDouble(): (glyph: Glyph) => boolean {
  const near = new Map<number, Glyph[]>()
  return glyph => {
    const code = (glyph.char.codePointAt(0) ?? 0) * STRIPS
    const step = Math.max(1, glyph.size * 0.3)
    const strip = Math.floor(glyph.baseline / STRIP)
    const last = Math.floor((glyph.baseline + step) / STRIP)
    for (let at = Math.floor((glyph.baseline - step) / STRIP); at <= last; at++) {
      if (isOverAny(glyph, near.get(code + at), step)) return true
    }
    const own = near.get(code + strip)
    if (own) own.push(glyph)
    else near.set(code + strip, [glyph])
    return false
  }
}

function isOverAny(glyph: Glyph, others: readonly Glyph[] | undefined, step: number): boolean {
  if (others) for (const other of others) if (isOver(glyph, other, step)) return true
  return false
}

function isOver(glyph: Glyph, other: Glyph, step: number): boolean {
  return (
    Math.abs(other.x0 - glyph.x0) < Math.min(step, 0.5 * (glyph.x1 - glyph.x0)) &&
    Math.abs(other.baseline - glyph.baseline) < step &&
    other.char === glyph.char
  )
}
