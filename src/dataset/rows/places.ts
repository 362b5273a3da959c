import type { Identify } from '../../identity.ts'
import type { Document } from '../../model/document.ts'
import type { Cell, Table } from '../../model/table.ts'
import { tablesOf } from '../../model/tables.ts'

/** Every table and cell of a document, nested ones included, under their ids and in reading order. */
export interface Places {
  tables: ReadonlyMap<Table, string>
  cells: ReadonlyMap<Cell, { id: string; table: Table }>
}

export function namePlaces(document: Document, identify: Identify): Places {
  const tables = new Map<Table, string>()
  const cells = new Map<Cell, { id: string; table: Table }>()
  for (const table of tablesOf(document)) {
    tables.set(table, identify('table', table.anchors))
    for (const cell of table.cells) cells.set(cell, { id: identify('cell', cell.anchors), table })
  }
  return { tables, cells }
}
