import type { FoundCell } from '../../model.ts'

/** A ruled row that holds several: how many, and a cell of it in its parts, the first of them in `row`; null where it stands beside all. */
export interface Division {
  rows: number
  parts(cell: FoundCell, row: number): FoundCell[] | null
}

/** The cells of a table, ruled rows divided where `divisionOf` says so. A cell merged over ruled rows spans those it is beside. */
export function dividedRows(
  cells: readonly FoundCell[],
  divisionOf: (row: readonly FoundCell[]) => Division | null,
): FoundCell[] {
  const rows = new Map<number, FoundCell[]>()
  for (const cell of cells) {
    if (cell.rowSpan > 1) continue
    const own = rows.get(cell.row)
    if (own) own.push(cell)
    else rows.set(cell.row, [cell])
  }
  const divisions = new Map<number, Division>()
  for (const [row, own] of rows) {
    const division = divisionOf(own)
    if (division !== null) divisions.set(row, division)
  }
  if (divisions.size === 0) return [...cells]
  const divided = [...divisions]
  const rowAt = (row: number) =>
    divided.reduce((at, [own, { rows }]) => at + (own < row ? rows - 1 : 0), row)
  return cells.flatMap(cell => {
    const row = rowAt(cell.row)
    const moved = { ...cell, row, rowSpan: rowAt(cell.row + cell.rowSpan) - row }
    const own = cell.rowSpan === 1 ? divisions.get(cell.row) : undefined
    return own?.parts(cell, row) ?? [moved]
  })
}
