import type { Cell, Table } from '../model/table.ts'

/** The cell over every slot: a merged name stands in each of its rows. */
export function slotsOf(table: Table): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = table.rows.map(() => [])
  for (const cell of table.cells) {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
        const line = grid[r]
        if (line) line[c] = cell
      }
    }
  }
  return grid
}
