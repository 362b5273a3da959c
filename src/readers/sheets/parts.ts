import { numberedTable, tableTitle } from '../../lexicon/captions.ts'
import { noteLine } from '../../lexicon/rows.ts'
import { holdsAmount, isLine, looksHeading, rowsOf, type SeenRow, states, wordsOf } from './rows.ts'
import type { SheetCell } from './workbook.ts'

/** One table of a sheet, or lines alone: the lines over it, its rows, the lines under it. */
export interface Part {
  above: SeenRow[]
  grid: SeenRow[]
  below: SeenRow[]
}

/** Characters of a label at most, where a merged cell may as well be a line of its own: 合计. */
const LABEL = 12
/** Lines that may stand over a table, below one another. */
const LINES = 12
/** Rows a heading may be tall, looking for the numbers under it. */
const HEADING_ROWS = 5

/** The tables of a sheet: parted where headings begin again, and by columns without words where both sides have titles of their own. */
export function partsOf(cells: readonly SheetCell[]): Part[] {
  const sides = sidesOf(cells)
  if (sides.length > 1) return sides.flatMap(partsOf)
  const sections = sectionsOf(rowsOf(cells))
  return sections.flatMap(rows => {
    const own = sections.length > 1 ? sidesOf(rows.flatMap(row => row.cells)) : []
    return own.length > 1 ? own.flatMap(partsOf) : [partOf(rows)]
  })
}

function widthOf(rows: readonly SeenRow[]): number {
  const columns = new Set<number>()
  for (const { cells } of rows) for (const { column } of cells) columns.add(column)
  return columns.size
}

/** The rows of a sheet, cut where another table begins. */
function sectionsOf(rows: readonly SeenRow[]): SeenRow[][] {
  const width = widthOf(rows)
  const sections: SeenRow[][] = []
  let counted = false
  for (const [i, row] of rows.entries()) {
    const open = sections.at(-1)
    if (open === undefined || (counted && begins(rows, i, width))) {
      sections.push([row])
      counted = false
    } else open.push(row)
    counted ||= holdsAmount(row)
  }
  return sections
}

/** Whether another table begins at a row behind rows with numbers: lines that are no notes, or a gap, then headings over numbers. */
function begins(rows: readonly SeenRow[], at: number, width: number): boolean {
  const first = rows[at]
  if (first === undefined) return false
  let head = at
  while (head < at + LINES && isLineAt(rows, head, width)) head += 1
  const titled = head > at
  if (titled ? !opensTable(first, width) : !first.apart) return false
  for (let row = head; row < Math.min(rows.length, head + HEADING_ROWS); row++) {
    const found = rows[row]
    if (found === undefined) return false
    if (holdsAmount(found)) return row > head
    if (!looksHeading(found) && row === head) return false
  }
  return false
}

function isLineAt(rows: readonly SeenRow[], at: number, width: number): boolean {
  const row = rows[at]
  return row !== undefined && isLine(row, width)
}

/** Whether a line among rows is the title or unit of what follows, and no label of some rows. */
function opensTable({ cells, apart }: SeenRow, width: number): boolean {
  const [first] = cells
  if (first === undefined || noteLine.test(wordsOf(first))) return false
  const wide = first.columnSpan * 2 > width && first.columnSpan > 2
  const words = wordsOf(first)
  return apart || wide || states(first) || numberedTable.test(words) || tableTitle.test(words)
}

/** A section as lines, rows and lines; a single row of words is a line, too. */
function partOf(rows: readonly SeenRow[]): Part {
  const width = widthOf(rows)
  let start = 0
  while (start < rows.length && (isLineAt(rows, start, width) || rows[start]?.cells.length === 0))
    start += 1
  while (start > 0 && isBand(rows[start - 1], rows[start])) start -= 1
  let end = rows.length
  while (end > start && isLineAt(rows, end - 1, width)) end -= 1
  let below = rows.findIndex((row, i) => i >= end && leaves(row, width))
  if (below < 0) below = rows.length
  const grid = rows.slice(start, below)
  const lone = grid.length === 1 && !grid.some(holdsAmount)
  return lone
    ? { above: [...rows], grid: [], below: [] }
    : { above: rows.slice(0, start), grid, below: rows.slice(below) }
}

/** Whether a row of one cell over some of the columns is a heading over those below it: 2024年 over 预算数 and 决算数. */
function isBand(row: SeenRow | undefined, next: SeenRow | undefined): boolean {
  const [only, other] = row?.cells ?? []
  const first = next?.cells[0]
  if (only === undefined || other !== undefined || first === undefined || states(only)) return false
  return only.columnSpan > 1 && only.column > first.column
}

/** Whether a line behind the last full row stands under the table and is no row of it. */
function leaves({ cells, apart }: SeenRow, width: number): boolean {
  const [first] = cells
  if (first === undefined) return false
  const words = wordsOf(first)
  const wide = first.columnSpan > 1 && first.columnSpan * 2 > width && words.length > LABEL
  return wide || noteLine.test(words) || apart
}

/** The sides of some cells where a column without words parts them and each has a title and two rows of its own; else one side. */
function sidesOf(cells: readonly SheetCell[]): SheetCell[][] {
  const sides = columnRuns(cells)
  const own = sides.map(side => rowsOf(side))
  const apart = own.every(rows => isOwnTable(rows))
  return sides.length > 1 && apart ? sides : [[...cells]]
}

/** A title or a number of its own over headings of two columns or more. */
function isOwnTable(rows: readonly SeenRow[]): boolean {
  const [first] = rows
  const width = widthOf(rows)
  if (first === undefined || width < 2 || rows.length < 3) return false
  const [only] = first.cells
  const title = first.cells.length === 1 && only !== undefined && !states(only)
  return title && rows.slice(1).some(row => row.cells.length > 1 && looksHeading(row))
}

/** The cells by runs of columns with words. */
function columnRuns(cells: readonly SheetCell[]): SheetCell[][] {
  const sorted = [...cells].sort((a, b) => a.column - b.column)
  const runs: SheetCell[][] = []
  let end = -1
  for (const cell of sorted) {
    const open = runs.at(-1)
    if (open === undefined || cell.column > end) runs.push([cell])
    else open.push(cell)
    end = Math.max(end, cell.column + cell.columnSpan)
  }
  return runs
}
