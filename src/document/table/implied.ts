import { amountCell } from '../../lexicon/amounts.ts'
import type { RawCell } from '../raw.ts'

/** Deeper stacks of headings are printed nowhere. */
const MOST = 4
/** Rows below in which the first amount is looked for: rows of words alone are no proof of a stack. */
const REACH = 20

/**
 * Heading rows of a grid that cannot say spans (tabs, pipes, CSV) as if it could:
 *
 *     项目 │ 2024年 │      │ 2025年 │           项目 │    2024年   │    2025年
 *          │ 金额   │ 占比 │ 金额   │ 占比   →       │ 金额 │ 占比 │ 金额 │ 占比
 *
 * A blank belongs to the heading on its left when the row below divides it, and to the heading above otherwise.
 * Rows where any cell already spans, or where a word stands below a heading that is not divided, stay as they are.
 */
export function impliedSpans(
  rows: readonly RawCell[][],
  first: number,
  width: number,
  isHeading: (row: readonly RawCell[]) => boolean,
): readonly RawCell[][] {
  const grid = rows.slice(first, first + MOST)
  if (grid.some(row => row.length !== width || row.some(spans))) grid.splice(flat(grid, width))
  const depth = depthOf(grid, isHeading)
  const body = rows.slice(first + depth + 1, first + depth + 1 + REACH)
  if (depth === 0 || !body.some(row => row.some(({ text }) => amountCell.test(text.text))))
    return rows
  const spanned = grid
    .slice(0, depth + 1)
    .map((row, r) => widened(row, grid.slice(r + 1, depth + 1)))
  return [...rows.slice(0, first), ...spanned, ...rows.slice(first + depth + 1)]
}

function spans(cell: RawCell): boolean {
  return cell.columnSpan > 1 || cell.rowSpan > 1
}

/** How many leading rows are whole and without spans. */
function flat(grid: readonly RawCell[][], width: number): number {
  const end = grid.findIndex(row => row.length !== width || row.some(spans))
  return end < 0 ? grid.length : end
}

function filled(cell: RawCell | undefined): boolean {
  return cell !== undefined && cell.text.text !== ''
}

/** How many rows below the first divide the headings over them, every column headed by then or blank. */
function depthOf(
  grid: readonly RawCell[][],
  isHeading: (row: readonly RawCell[]) => boolean,
): number {
  const headed: boolean[] = grid[0]?.map(filled) ?? []
  let depth = 0
  for (let row = 1; row < grid.length; row++) {
    const [above = [], below = []] = [grid[row - 1], grid[row]]
    if (!isHeading(below) || !divides(above, below, headed)) break
    for (const [c, cell] of below.entries()) headed[c] ||= filled(cell)
    depth = row
  }
  return depth
}

/** Whether every word of `below` stands under a blank or under a heading that it and its neighbours divide. */
function divides(
  above: readonly RawCell[],
  below: readonly RawCell[],
  headed: readonly boolean[],
): boolean {
  let divided = false
  for (const [c, cell] of below.entries()) {
    if (!filled(cell)) continue
    if (!filled(above[c])) {
      if (headed[c]) return false
      divided = true
    } else if (filled(above[c + 1]) || !filled(below[c + 1])) return false
  }
  return divided
}

/** A heading takes the blanks on its right that are divided below, and the blanks under it that are not. */
function widened(row: readonly RawCell[], under: readonly (readonly RawCell[])[]): RawCell[] {
  const below = (c: number) => under.some(line => filled(line[c]))
  return row.flatMap((cell, c) => {
    if (!filled(cell)) return []
    let columnSpan = 1
    if (filled(under[0]?.[c])) {
      while (c + columnSpan < row.length && !filled(row[c + columnSpan]) && below(c + columnSpan))
        columnSpan += 1
    }
    const stop = under.findIndex(line => filled(line[c]))
    const rowSpan = columnSpan > 1 || stop === 0 ? 1 : 1 + (stop < 0 ? under.length : stop)
    return [{ ...cell, columnSpan, rowSpan }]
  })
}
