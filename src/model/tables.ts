import type { Document } from './document.ts'
import type { Cell, Table } from './table.ts'

/** The tables of a document in reading order, nested ones after the one they stand in. */
export function tablesOf(document: Document): Table[] {
  const found: Table[] = []
  const waiting = document.blocks.filter(block => block.kind === 'table').reverse()
  for (let table = waiting.pop(); table !== undefined; table = waiting.pop()) {
    found.push(table)
    waiting.push(...table.cells.flatMap(cell => cell.tables ?? []).reverse())
  }
  return found
}

/** The cells of a table by the row they begin in. */
export function rowsOf(table: Table): Cell[][] {
  const rows: Cell[][] = table.rows.map(() => [])
  for (const cell of table.cells) rows[cell.row]?.push(cell)
  return rows
}

/** A table's rows as texts; a spanning cell's words stand in its first slot. */
export function gridOf(table: Table): string[][] {
  return rowsOf(table).map(cells => {
    const line = table.columns.map(() => '')
    for (const { column, text } of cells) line[column] = text.text
    return line
  })
}
