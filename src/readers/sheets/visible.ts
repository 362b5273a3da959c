import { cellName, type Span } from './address.ts'
import { Axis } from './axis.ts'
import type { Sheet, SheetCell } from './workbook.ts'

/** What one sees of a sheet: its rows and columns are counted without the hidden ones. */
export interface SeenSheet {
  cells: SheetCell[]
  /** Merged cells without words, which part headings like the ones with. */
  blanks: Span[]
  /** The name of the cell at a row and column one sees. */
  nameAt(row: number, column: number): string
  /** Characters of hidden rows and columns and of cells under a merged one; rows and columns among them that hold words. */
  hidden: { words: number; rows: number; columns: number }
}

/** Cells under merged ones a sheet may have in all: a file may claim every cell of a sheet thousands of times. */
const MOST_COVERED = 4_000_000

/**
 * The cells of a sheet without its hidden rows and columns; what is merged over them shows its words in what is left of it.
 * The cells are those of the sheet, moved to where they are seen: a sheet may have a million.
 */
export function seenOf(sheet: Sheet): SeenSheet {
  const bounds = boundsOf(sheet)
  const rows = new Axis(sheet.hiddenRows, bounds.rows)
  const columns = new Axis(sheet.hiddenColumns, bounds.columns)
  const { heads, covered } = mergedOf(sheet, bounds)
  const seen: SeenSheet = {
    cells: [],
    blanks: [],
    nameAt: (row, column) => cellName(rows.original(row), columns.original(column)),
    hidden: { words: 0, rows: 0, columns: 0 },
  }
  const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()]
  for (const cell of sheet.cells) {
    const { row, column } = cell
    const key = keyOf(row, column)
    const span = heads.get(key) ?? cell
    heads.delete(key)
    if (!covered.has(key) && moved(cell, span, rows, columns)) {
      seen.cells.push(cell)
      continue
    }
    seen.hidden.words += cell.text.length
    if (rows.isHidden(row)) hiddenRows.add(row)
    else if (columns.isHidden(column)) hiddenColumns.add(column)
  }
  for (const span of heads.values()) if (moved(span, span, rows, columns)) seen.blanks.push(span)
  seen.hidden.rows = hiddenRows.size
  seen.hidden.columns = hiddenColumns.size
  return seen
}

const keyOf = (row: number, column: number) => row * 16_384 + column

/** Rows and columns up to the last cell with words. */
function boundsOf({ cells }: Sheet): { rows: number; columns: number } {
  const bounds = { rows: 0, columns: 0 }
  for (const { row, column } of cells) {
    bounds.rows = Math.max(bounds.rows, row + 1)
    bounds.columns = Math.max(bounds.columns, column + 1)
  }
  return bounds
}

/** The merged cells by their first one, cut at the last words of the sheet, and the cells under them. */
function mergedOf({ merges }: Sheet, bounds: { rows: number; columns: number }) {
  const heads = new Map<number, Span>()
  const covered = new Set<number>()
  for (const { row, column, ...span } of merges) {
    const rowSpan = Math.min(span.rowSpan, bounds.rows - row)
    const columnSpan = Math.min(span.columnSpan, bounds.columns - column)
    if (rowSpan < 1 || columnSpan < 1 || covered.has(keyOf(row, column))) continue
    if (covered.size + rowSpan * columnSpan > MOST_COVERED) break
    heads.set(keyOf(row, column), { row, column, rowSpan, columnSpan })
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + columnSpan; c++) covered.add(keyOf(r, c))
    covered.delete(keyOf(row, column))
  }
  return { heads, covered }
}

/** Puts a cell where what is left of its span is seen; false where nothing is. */
function moved(cell: Span, span: Span, rows: Axis, columns: Axis): boolean {
  const row = rows.place(span.row)
  const column = columns.place(span.column)
  const rowSpan = rows.place(span.row + span.rowSpan) - row
  const columnSpan = columns.place(span.column + span.columnSpan) - column
  if (rowSpan < 1 || columnSpan < 1) return false
  cell.row = row
  cell.column = column
  cell.rowSpan = rowSpan
  cell.columnSpan = columnSpan
  return true
}
