import { isWholeNumber } from '../../lines/numeral.ts'
import type { FoundCell, Glyph } from '../../model.ts'
import { bandOf } from '../levels.ts'
import type { Grid } from './grid.ts'

/** Share of the em by which the characters of one number stand apart at most. */
const TIGHT = 0.1

/** Every glyph goes to the cell its centre lies in; a number that runs over a ruling to the one that holds most of it. */
export function fill(
  cells: readonly FoundCell[],
  { xs, ys }: Grid,
  glyphs: readonly Glyph[],
): void {
  const width = xs.length
  const at: (FoundCell | undefined)[] = Array.from({ length: width * ys.length })
  for (const cell of cells) {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) at[r * width + c] = cell
  }
  const cellOf = (glyph: Glyph) => {
    const row = bandOf(ys, (glyph.top + glyph.bottom) / 2)
    if (row < 0) return undefined
    const column = bandOf(xs, (glyph.x0 + glyph.x1) / 2)
    return column < 0 ? undefined : at[row * width + column]
  }
  let before: FoundCell | undefined
  const crossings: number[] = []
  for (const [i, glyph] of glyphs.entries()) {
    const cell = cellOf(glyph)
    cell?.glyphs.push(glyph)
    if (cell !== before && cell && before && goesOn(glyphs[i - 1], glyph)) crossings.push(i)
    before = cell
  }
  for (const crossing of crossings) {
    const number = numberAround(glyphs, crossing)
    if (isWholeNumber(number.map(({ char }) => char).join(''))) gather(number, cellOf)
  }
}

const digit = /^[\d.,，%％‰]$/

/** Whether a character stands right behind the one painted before it, and both are of a number. */
function goesOn(before: Glyph | undefined, glyph: Glyph): boolean {
  return (
    before !== undefined &&
    !glyph.space &&
    before.angle === glyph.angle &&
    Math.abs(before.baseline - glyph.baseline) < TIGHT * glyph.size &&
    Math.abs(glyph.x0 - before.x1) < TIGHT * glyph.size &&
    digit.test(glyph.char) &&
    digit.test(before.char)
  )
}

function numberAround(glyphs: readonly Glyph[], at: number): Glyph[] {
  let start = at
  let end = at + 1
  const joined = (i: number) => {
    const glyph = glyphs[i]
    return glyph !== undefined && goesOn(glyphs[i - 1], glyph)
  }
  while (joined(start)) start -= 1
  while (joined(end)) end += 1
  return glyphs.slice(start, end)
}

/** Puts the characters of a number into the cell that holds most of its width. */
function gather(number: readonly Glyph[], cellOf: (glyph: Glyph) => FoundCell | undefined): void {
  const held = new Map<FoundCell, number>()
  for (const glyph of number) {
    const cell = cellOf(glyph)
    if (cell) held.set(cell, (held.get(cell) ?? 0) + glyph.x1 - glyph.x0)
  }
  const [most] = [...held].sort(([, a], [, b]) => b - a)
  if (most === undefined) return
  const moved = new Set(number)
  for (const cell of held.keys()) cell.glyphs = cell.glyphs.filter(glyph => !moved.has(glyph))
  most[0].glyphs.push(...number)
}
