import type { Cell, Table } from '../model/table.ts'

export type Slots = readonly (readonly (Cell | undefined)[])[]

/** The cell over every slot of the first rows, or of all: a merged name stands in each of its rows. */
export function slotsOf(table: Table, rows = table.rows.length): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = Array.from({ length: rows }, () => [])
  for (const cell of table.cells) {
    if (cell.row >= rows) break
    for (let r = cell.row; r < Math.min(rows, cell.row + cell.rowSpan); r++) {
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
        const line = grid[r]
        if (line) line[c] = cell
      }
    }
  }
  return grid
}
