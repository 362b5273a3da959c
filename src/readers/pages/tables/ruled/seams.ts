import type { Glyph, Segment } from '../../model.ts'
import { levelsOf } from '../levels.ts'

/** Points between the sides of two tables that nearly touch. */
const GAP = { least: 0.3, most: 3.5 }
/** Gap from which the two sides may be of two tables whose rows have the same heights; a double rule is narrower. */
const CLEAR = 1.6
/** Rows of two tables differ by more than this. */
const SAME = 1.5
/** Share of levels that are double where every cell has a box of its own. */
const BOXED = 0.5

/**
 * Groups of touching rulings that are several tables beside each other, two points apart, each by itself: between two upright rulings no level
 * one runs on, and the rows of both sides stand at other heights, or both are tables of their own that begin with words.
 */
export function parted(group: readonly Segment[], glyphs: readonly Glyph[]): Segment[][] {
  const level = group.filter(({ orientation }) => orientation === 'h')
  const upright = group.filter(({ orientation }) => orientation === 'v')
  if (upright.length < 4 || isBoxed(level)) return [[...group]]
  const sides = levelsOf(
    upright.map(({ position }) => position),
    GAP.least,
  )
  for (const [i, right] of sides.entries()) {
    const left = sides[i - 1]
    if (left === undefined) continue
    const gap = right - left
    if (gap < GAP.least || gap > GAP.most) continue
    const middle = (left + right) / 2
    if (level.some(({ start, end }) => start < middle - gap / 4 && end > middle + gap / 4)) continue
    const halves = [
      group.filter(line => before(line, middle)),
      group.filter(line => !before(line, middle)),
    ] as const
    if (!halves.every(isTable)) continue
    const [a, b] = [rowsOf(halves[0]), rowsOf(halves[1])]
    if (differ(a, b) || (gap >= CLEAR && halves.every(isWide) && opensWithWords(halves[1], glyphs)))
      return [...halves.flatMap(half => parted(half, glyphs))]
  }
  return [[...group]]
}

function before({ orientation, position, end }: Segment, middle: number): boolean {
  return (orientation === 'v' ? position : end - 1) < middle
}

/** Whether level rulings come in pairs: cells with boxes of their own (cellspacing). */
function isBoxed(level: readonly Segment[]): boolean {
  const rows = levelsOf(
    level.map(({ position }) => position),
    GAP.least,
  )
  const near = (at: number, other: number | undefined) =>
    other !== undefined && Math.abs(at - other) <= GAP.most
  const double = rows.filter((at, i) => near(at, rows[i - 1]) || near(at, rows[i + 1]))
  return double.length > BOXED * rows.length
}

function columnsOf(half: readonly Segment[]): number[] {
  return levelsOf(
    half.flatMap(({ orientation, position }) => (orientation === 'v' ? position : [])),
    GAP.most,
  )
}

function rowsOf(half: readonly Segment[]): number[] {
  return levelsOf(
    half.flatMap(({ orientation, position }) => (orientation === 'h' ? position : [])),
    SAME,
  )
}

function isTable(half: readonly Segment[]): boolean {
  return columnsOf(half).length > 1 && rowsOf(half).length > 2
}

function isWide(half: readonly Segment[]): boolean {
  return columnsOf(half).length > 2
}

/** Whether each of two tables has a row that ends where none of the other does. */
function differ(a: readonly number[], b: readonly number[]): boolean {
  const alone = (own: readonly number[], other: readonly number[]) =>
    own.some(at => other.every(level => Math.abs(level - at) > SAME))
  return alone(a, b) && alone(b, a)
}

/** Whether words that are no numbers stand in most rows of the first column. */
function opensWithWords(half: readonly Segment[], glyphs: readonly Glyph[]): boolean {
  const [x0 = 0, x1 = 0] = columnsOf(half)
  const rows = rowsOf(half)
  const worded = rows.slice(1).filter((bottom, i) => {
    const top = rows[i] ?? 0
    return glyphs.some(
      glyph =>
        glyph.x0 > x0 - 1 &&
        glyph.x1 < x1 + 1 &&
        glyph.baseline > top &&
        glyph.baseline < bottom &&
        /\p{L}/u.test(glyph.char),
    )
  })
  return worded.length * 2 > rows.length - 1
}
