import { noteMarks } from '../../../lexicon/pages.ts'
import type { Glyph } from '../model.ts'

/** Glyphs on one baseline. */
export interface Row {
  glyphs: Glyph[]
  baseline: number
  size: number
}

/** A raised or lowered character is this much smaller than its line; browsers set marks at five sixths of it. */
const SMALL = 0.85
/** One hardly smaller has to stand further below its line. */
const CLEARLY_SMALL = 0.78

/** Rows of small characters right beside those of the line above or below belong to that line: marks of notes, powers, indices. */
export function withMarks(rows: readonly Row[]): Row[] {
  const kept: Row[] = []
  let above: Row | undefined
  let next = 0
  for (const row of rows) {
    next += 1
    const below = rows[next]
    if (below && isMarkOf(row, below)) below.glyphs.push(...row.glyphs)
    else if (above && isMarkOf(row, above)) above.glyphs.push(...row.glyphs)
    else {
      kept.push(row)
      above = row
    }
  }
  return kept
}

function isMarkOf(row: Row, line: Row): boolean {
  const { size, baseline } = line
  if (row.size >= SMALL * size || Math.abs(row.baseline - baseline) > 0.7 * size) return false
  const isAlone = row.glyphs.length <= 2 && row.glyphs.every(({ char }) => noteMarks.test(char))
  return row.glyphs.every(({ char, x0, x1 }) => {
    const middle = (x0 + x1) / 2
    const near = (/[①-⑳*†‡]/.test(char) ? 1.2 : 0.4) * size
    const stands = (other: Glyph) =>
      Math.abs(x0 - other.x1) < near || Math.abs(other.x0 - x1) < near
    const covered = line.glyphs.some(other => middle > other.x0 && middle < other.x1)
    return (
      (isAlone || !covered) &&
      (line.glyphs.some(stands) || row.glyphs.some(other => other.x0 < x0 && stands(other)))
    )
  })
}

const powers: Record<string, string> = { '2': '²', '3': '³' }

/** A mark much smaller than its line that stands above the line's baseline, or below it after a digit. */
export function isNote(glyph: Glyph, before: Glyph | null, size: number, level: number): boolean {
  if (glyph.size >= SMALL * size || !noteMarks.test(glyph.char)) return false
  if (isPower(glyph, before, size, level)) return false
  const circled = /[①-⑳]/.test(glyph.char)
  const raised = glyph.baseline < level - (circled ? 0.05 : 0.15) * size
  const least = glyph.size < CLEARLY_SMALL * size ? 0.05 : 0.15
  const lowered = glyph.baseline > level + least * size
  return raised || (lowered && before !== null && /\d$/.test(before.char))
}

/** A raised 2 or 3 after a metre is its power. */
function isPower(glyph: Glyph, before: Glyph | null, size: number, level: number): boolean {
  return (
    glyph.size < SMALL * size &&
    glyph.char in powers &&
    glyph.baseline < level - 0.15 * size &&
    before !== null &&
    /m$/.test(before.char)
  )
}

/** The baseline of a line's characters of full size. */
export function levelOf(glyphs: readonly Glyph[], size: number): number {
  for (const glyph of glyphs) if (glyph.size >= SMALL * size) return glyph.baseline
  return 0
}

/** A character as it is written in the text: a raised 2 after a metre is ². */
export function written(glyph: Glyph, before: Glyph | null, size: number, level: number): string {
  return isPower(glyph, before, size, level) ? (powers[glyph.char] ?? '') : glyph.char
}
