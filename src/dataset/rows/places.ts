import type { Identify } from '../../identity.ts'
import type { Document } from '../../model/document.ts'
import type { Cell, Table } from '../../model/table.ts'
import { tablesOf } from '../../model/tables.ts'

/** Every table and cell of a document, nested ones included, under their ids and in reading order. */
export interface Places {
  tables: ReadonlyMap<Table, string>
  cells: ReadonlyMap<Cell, string>
}

export function namePlaces(document: Document, identify: Identify): Places {
  const tables = new Map<Table, string>()
  const cells = new Map<Cell, string>()
  for (const table of tablesOf(document)) {
    tables.set(table, identify('table', table.anchors))
    for (const cell of table.cells) cells.set(cell, identify('cell', cell.anchors))
  }
  return { tables, cells }
}

/** The cells in their order, each with its table. */
export function* cellsIn({ tables }: Places): Generator<{ table: Table; cell: Cell }> {
  for (const table of tables.keys()) for (const cell of table.cells) yield { table, cell }
}
