import type { Box } from '../../../../model/anchor.ts'
import { isWholeNumber, lineWords } from '../../lines/numeral.ts'
import { type Line, linesOf } from '../../lines/text.ts'
import type { FoundCell, Glyph } from '../../model.ts'

/** Share of the rows whose first cell is a number, and of those that have a label beside them. */
const AGREE = 0.8
const FEWEST = 3
/** Em labels stand from the grid at most (those that begin near one place further), and are wide at most. */
const NEAR = 4
const ALIGNED = 12
/** Em that labels of lower levels are set in. */
const SET_IN = 3
const WIDE = 16

/**
 * Labels printed left of a closed grid of numbers, as its first column:
 *
 *            ┌──────┬──────┐          ┌──────┬──────┬──────┐
 *            │ 2022 │ 2023 │          │      │ 2022 │ 2023 │
 *            ├──────┼──────┤          ├──────┼──────┼──────┤
 *     教育   │   10 │   11 │    →     │ 教育 │   10 │   11 │
 *            ├──────┼──────┤          ├──────┼──────┼──────┤
 *     科技   │   20 │   21 │          │ 科技 │   20 │   21 │
 */
export function withOutsideLabels(
  cells: readonly FoundCell[],
  box: Box,
  glyphs: readonly Glyph[],
  page: number,
): FoundCell[] {
  const first = cells.filter(({ column }) => column === 0).sort((a, b) => a.row - b.row)
  const numbers = first.filter(isNumber)
  if (first.length < FEWEST || numbers.length < AGREE * (first.length - 1)) return [...cells]
  const beside = glyphs.filter(
    ({ x0, top, bottom }) =>
      x0 < box.x0 && (top + bottom) / 2 > box.top && (top + bottom) / 2 < box.bottom,
  )
  const lines = linesOf(beside, page)
  const start = lines[0]?.x0 ?? 0
  const near = lines.every(({ x0, size }) => Math.abs(x0 - start) < SET_IN * size) ? ALIGNED : NEAR
  if (lines.length < numbers.length * AGREE || !lines.every(line => isLabel(line, box, near)))
    return [...cells]
  const left = lines.reduce((x, { x0 }) => Math.min(x, x0), box.x0)
  const labels = first.map((cell): FoundCell => {
    const own = lines.filter(line => isIn(line, cell.box))
    const place = { ...cell.box, x0: left, x1: box.x0 }
    return { ...cell, columnSpan: 1, box: place, glyphs: own.flatMap(line => line.glyphs) }
  })
  const labelled = numbers.filter(({ row }) =>
    labels.some(label => label.row === row && label.glyphs.length > 0),
  )
  const held = labels.reduce((sum, label) => sum + label.glyphs.length, 0)
  if (labelled.length < AGREE * numbers.length || held < beside.length) return [...cells]
  return [...labels, ...cells.map(cell => ({ ...cell, column: cell.column + 1 }))]
}

function isNumber({ glyphs, rowSpan }: FoundCell): boolean {
  const words = lineWords({ glyphs })
  return rowSpan === 1 && /\d/.test(words) && isWholeNumber(words)
}

function isLabel(line: Line, { x0 }: Box, near: number): boolean {
  return (
    line.x1 < x0 + 1 &&
    x0 - line.x1 < near * line.size &&
    line.x1 - line.x0 < WIDE * line.size &&
    /\p{L}/u.test(lineWords(line))
  )
}

function isIn({ top, bottom }: Line, box: Box): boolean {
  const middle = (top + bottom) / 2
  return middle > box.top && middle <= box.bottom
}
