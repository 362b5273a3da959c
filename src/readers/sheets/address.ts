const LETTERS = 26
/** Rows and columns a sheet of a workbook may have. */
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384

const names: string[] = []

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const known = names[column]
  if (known !== undefined) return known
  const before = Math.floor(column / LETTERS) - 1
  const last = String.fromCharCode(65 + (column % LETTERS))
  const name = before < 0 ? last : columnName(before) + last
  if (column < MOST_COLUMNS) names[column] = name
  return name
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** B3 → row 2, column 1; undefined for what names no cell of a sheet. */
export function cellAt(name: string): { row: number; column: number } | undefined {
  let at = 0
  let column = 0
  let row = 0
  for (; at < name.length; at++) {
    const letter = (name.charCodeAt(at) & ~32) - 64
    if (letter < 1 || letter > LETTERS) break
    column = column * LETTERS + letter
  }
  const digits = at
  for (; at < name.length; at++) {
    const digit = name.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return undefined
    row = row * 10 + digit
  }
  if (digits === 0 || digits === at || digits > 3 || column > MOST_COLUMNS || row > MOST_ROWS)
    return undefined
  return row === 0 ? undefined : { row: row - 1, column: column - 1 }
}

/** A rectangle of cells. */
export interface Span {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/** A1:C2 → the rectangle; undefined for what names none. */
export function spanOf(range: string): Span | undefined {
  const [first = '', last = first] = range.replaceAll('$', '').split(':')
  const [a, b] = [cellAt(first), cellAt(last)]
  if (a === undefined || b === undefined) return undefined
  const row = Math.min(a.row, b.row)
  const column = Math.min(a.column, b.column)
  return {
    row,
    column,
    rowSpan: Math.max(a.row, b.row) - row + 1,
    columnSpan: Math.max(a.column, b.column) - column + 1,
  }
}
