import type { Evidence, RowCell } from '../../review/view/shapes.ts'

/** Rows and columns shown around what is marked, and characters of a cell. */
const AROUND = 1
const COLUMNS = 6
const ROWS = 12
const CHARACTERS = 60

/** What is looked at of a cell and of its table, as read or as published. */
export interface CellSeen {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  header: boolean
  text: { text: string }
}
export interface TableSeen {
  cells: readonly CellSeen[]
  headerRows: number
  rows: { length: number }
  columns: { length: number }
}

/** The rows around cells of a table, under the heading of their columns. */
export function rowsAround(table: TableSeen, marked: readonly CellSeen[]): Evidence {
  const rows = [...new Set(marked.map(({ row }) => row))]
  const columns = [...new Set(marked.map(({ column }) => column))]
  const shown = new Set([
    ...(table.headerRows > 0 ? [table.headerRows - 1] : []),
    ...rows.flatMap(row => around(row, table.rows.length)),
  ])
  const wide = new Set([0, ...columns.flatMap(column => around(column, table.columns.length))])
  const isMarked = new Set(marked)
  const kept = [...shown].sort((a, b) => a - b).slice(0, ROWS)
  const across = [...wide].sort((a, b) => a - b).slice(0, COLUMNS)
  return {
    kind: 'rows',
    rows: kept.map(row => across.flatMap(column => cellAt(table, row, column, isMarked))),
  }
}

function around(at: number, many: number): number[] {
  return Array.from({ length: 2 * AROUND + 1 }, (_, i) => at - AROUND + i).filter(
    each => each >= 0 && each < many,
  )
}

function cellAt(
  table: TableSeen,
  row: number,
  column: number,
  marked: ReadonlySet<CellSeen>,
): RowCell[] {
  const cell = table.cells.find(
    each =>
      row >= each.row &&
      row < each.row + each.rowSpan &&
      column >= each.column &&
      column < each.column + each.columnSpan,
  )
  if (cell === undefined) return []
  const { text } = cell.text
  return [{ text: text.slice(0, CHARACTERS), header: cell.header, mark: marked.has(cell) }]
}
