import type { RawCell } from '../raw.ts'

/** A cell before it has its place. */
export type UnplacedCell = Omit<RawCell, 'row' | 'column'>

/** Wider and taller spans than any printed table has; a hostile span costs no memory. */
const MAX_COLUMNS = 1000

/**
 * Declared spans → slots, row by row as HTML does: every cell takes the first free slot of its row.
 * Spans are cut at the last row, at `MAX_COLUMNS` and where they would overlap a slot already taken,
 * so that every slot is filled exactly once; slots no cell claims are filled by `empty`. Trailing columns
 * in which no cell begins are none.
 */
export function placeCells(
  rows: readonly (readonly UnplacedCell[])[],
  empty: (row: number) => UnplacedCell,
): { cells: RawCell[]; overlapped: number } {
  const taken: boolean[][] = rows.map(() => [])
  const cells: RawCell[] = []
  let overlapped = 0
  let width = 0
  for (const [row, line] of rows.entries()) {
    const slots = taken[row] ?? []
    let column = 0
    for (const cell of line) {
      while (slots[column]) column += 1
      if (column >= MAX_COLUMNS) break
      const columnSpan = freeWidth(slots, column, clampSpan(cell.columnSpan, MAX_COLUMNS - column))
      if (columnSpan < cell.columnSpan && cell.columnSpan <= MAX_COLUMNS - column) overlapped += 1
      const wanted =
        cell.rowSpan === 0 ? rows.length - row : clampSpan(cell.rowSpan, rows.length - row)
      const rowSpan = freeHeight(taken, row, column, columnSpan, wanted)
      for (let r = row; r < row + rowSpan; r++) mark(taken[r], column, columnSpan)
      cells.push({ row, column, ...cell, rowSpan, columnSpan })
      width = Math.max(width, column + 1)
      column += columnSpan
    }
  }
  for (const cell of cells) cell.columnSpan = Math.min(cell.columnSpan, width - cell.column)
  for (const [row, slots] of taken.entries()) {
    for (let column = 0; column < width; column++) {
      if (slots[column]) continue
      cells.push({ row, column, ...empty(row), rowSpan: 1, columnSpan: 1 })
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return { cells, overlapped }
}

function mark(slots: boolean[] | undefined, column: number, span: number): void {
  for (let c = column; c < column + span; c++) if (slots) slots[c] = true
}

function clampSpan(span: number, most: number): number {
  return Math.max(1, Math.min(Number.isFinite(span) ? Math.floor(span) : 1, most))
}

function freeWidth(slots: readonly boolean[], column: number, wanted: number): number {
  let span = 1
  while (span < wanted && !slots[column + span]) span += 1
  return span
}

function freeHeight(
  taken: readonly (readonly boolean[])[],
  row: number,
  column: number,
  columnSpan: number,
  wanted: number,
): number {
  let span = 1
  while (span < wanted && isFree(taken[row + span], column, columnSpan)) span += 1
  return span
}

function isFree(slots: readonly boolean[] | undefined, column: number, span: number): boolean {
  for (let c = column; c < column + span; c++) if (slots?.[c]) return false
  return slots !== undefined
}
