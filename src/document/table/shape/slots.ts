import type { Slots } from '../../../model/shape.ts'
import type { Table } from '../../../model/table.ts'

/** The cell over every slot of the first rows, or of all: a merged name stands in each of its rows. */
export function slotsOf(
  { rows, cells }: Pick<Table, 'rows' | 'cells'>,
  count: number = rows.length,
): Slots {
  const grid: (Table['cells'][number] | undefined)[][] = Array.from({ length: count }, () => [])
  for (const cell of cells) {
    if (cell.row >= count) break
    for (let r = cell.row; r < Math.min(count, cell.row + cell.rowSpan); r++) {
      const line = grid[r]
      if (line) for (let c = cell.column; c < cell.column + cell.columnSpan; c++) line[c] = cell
    }
  }
  return grid
}
