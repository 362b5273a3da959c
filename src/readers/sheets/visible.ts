import { cellName, type Span } from './address.ts'
import type { Sheet, SheetCell } from './workbook.ts'

/** A cell on the rows and columns one sees: counted without the hidden ones, merged ones as one. */
export interface SeenCell extends Span {
  /** As the workbook names it, B3. */
  name: string
  cell: SheetCell
}

/** What one sees of a sheet. */
export interface SeenSheet {
  cells: SeenCell[]
  /** Merged cells without words, which part headings like the ones with. */
  blanks: (Span & { name: string })[]
  /** The name of the cell at a row and column one sees. */
  nameAt(row: number, column: number): string
  /** Characters of hidden rows and columns and of cells under a merged one; rows and columns among them that hold words. */
  hidden: { words: number; rows: number; columns: number }
}

/** Cells under merged ones a sheet may have in all: a file may claim every cell of a sheet thousands of times. */
const MOST_COVERED = 4_000_000

/** The cells of a sheet without its hidden rows and columns; what is merged over them shows its words in what is left of it. */
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
    const key = keyOf(cell.row, cell.column)
    const span = heads.get(key) ?? { ...single, row: cell.row, column: cell.column }
    const place = covered.has(key) ? undefined : visiblePart(span, rows, columns)
    heads.delete(key)
    if (place !== undefined) {
      seen.cells.push({ ...place, name: cellName(cell.row, cell.column), cell })
      continue
    }
    seen.hidden.words += cell.text.length
    if (rows.isHidden(cell.row)) hiddenRows.add(cell.row)
    else if (columns.isHidden(cell.column)) hiddenColumns.add(cell.column)
  }
  for (const span of heads.values()) {
    const place = visiblePart(span, rows, columns)
    if (place !== undefined) seen.blanks.push({ ...place, name: cellName(span.row, span.column) })
  }
  seen.hidden.rows = hiddenRows.size
  seen.hidden.columns = hiddenColumns.size
  return seen
}

const single = { rowSpan: 1, columnSpan: 1 }
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

/** What is left of a span between hidden rows and columns, in their count. */
function visiblePart(span: Span, rows: Axis, columns: Axis): Span | undefined {
  const row = rows.place(span.row)
  const column = columns.place(span.column)
  const rowSpan = rows.place(span.row + span.rowSpan) - row
  const columnSpan = columns.place(span.column + span.columnSpan) - column
  return rowSpan < 1 || columnSpan < 1 ? undefined : { row, column, rowSpan, columnSpan }
}

/** Rows or columns in their order, and how many of those before one are seen. */
class Axis {
  readonly #hidden: ReadonlySet<number>
  readonly #before: number[] | undefined
  readonly #seen: number[] = []

  constructor(hidden: ReadonlySet<number>, length: number) {
    this.#hidden = hidden
    if (hidden.size === 0) return
    this.#before = [0]
    for (let i = 0, seen = 0; i < length; i++) {
      if (!hidden.has(i)) {
        this.#seen.push(i)
        seen += 1
      }
      this.#before.push(seen)
    }
  }

  isHidden(at: number): boolean {
    return this.#hidden.has(at)
  }

  /** The place of a row or column among those that are seen. */
  place(at: number): number {
    return this.#before?.[at] ?? at
  }

  /** The place in the sheet of a row or column that is seen. */
  original(at: number): number {
    return this.#seen[at] ?? at
  }
}
