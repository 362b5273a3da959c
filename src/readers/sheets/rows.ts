import { absence } from '../../lexicon/absence.ts'
import { captionLine, unitWords } from '../../lexicon/captions.ts'
import { isAmountCell } from '../../reading/amount-cell.ts'
import type { SheetCell } from './workbook.ts'

/** A row of a sheet with words in it, or crossed by a merged cell with words. */
export interface SeenRow {
  at: number
  /** The cells that begin in it, in order of columns. */
  cells: SheetCell[]
  /** A row without words stands before it. */
  apart: boolean
  /** A merged cell of a row above reaches into it. */
  crossed: boolean
}

/** The rows of some cells, in order. */
export function rowsOf(cells: readonly SheetCell[]): SeenRow[] {
  const byRow = new Map<number, SheetCell[]>()
  const crossed = new Set<number>()
  for (const cell of cells) {
    const own = byRow.get(cell.row)
    if (own === undefined) byRow.set(cell.row, [cell])
    else own.push(cell)
    for (let row = cell.row + 1; row < cell.row + cell.rowSpan; row++) {
      if (!byRow.has(row)) byRow.set(row, [])
      crossed.add(row)
    }
  }
  const rows = [...byRow].sort(([a], [b]) => a - b)
  return rows.map(([at, own], i) => ({
    at,
    cells: own.sort((a, b) => a.column - b.column),
    apart: i > 0 && (rows[i - 1]?.[0] ?? at) < at - 1,
    crossed: crossed.has(at),
  }))
}

export function wordsOf({ text }: SheetCell): string {
  return text
}

/** Whether a cell says of which unit, body or number its table is: 单位：万元. */
export function states(cell: SheetCell): boolean {
  return unitWords.test(wordsOf(cell)) || captionLine.test(wordsOf(cell))
}

export function holdsAmount({ cells }: SeenRow): boolean {
  return cells.some(cell => isAmountCell(wordsOf(cell)))
}

/** A line of its own over or under a table: one cell, or some that say what the table is about. */
export function isLine({ cells, crossed }: SeenRow, width: number): boolean {
  if (crossed) return false
  if (cells.length === 1) return cells.every(cell => !isAmountCell(wordsOf(cell)))
  if (cells.length === 0) return false
  if (cells.every((cell, i) => states(cell) || isNamed(cells[i - 1]))) return true
  return (
    cells.length < width && cells.length <= LINE_CELLS && cells.some(states) && !cells.some(isValue)
  )
}

/** Whether the cell before says what the next one is: 编制单位： before its name. */
function isNamed(before: SheetCell | undefined): boolean {
  return before !== undefined && /[：:]$/.test(wordsOf(before)) && states(before)
}

/** Cells of a line that says who drew a table up, of when, in which unit. */
const LINE_CELLS = 4

function isValue(cell: SheetCell): boolean {
  return isAmountCell(wordsOf(cell)) || absence.test(wordsOf(cell))
}

/** Several short words and no amount. */
export function looksHeading(row: SeenRow): boolean {
  return row.cells.length > 1 && !holdsAmount(row) && row.cells.every(c => wordsOf(c).length <= 40)
}
