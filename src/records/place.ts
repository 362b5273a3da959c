import type { Anchor } from '../model/anchor.ts'
import type { Cell, Table } from '../model/table.ts'
import type { FieldSource } from '../pipeline/types.ts'

/** Words of a document that a field is read from, with their place. */
export interface Spot {
  text: string
  /** As they are printed, where `text` is what they mean (whole for 全市). */
  printed?: string
  anchors: Anchor[]
  /** The cell they stand in; absent for words around the table. */
  cell?: Cell
  /** Which part of the cell's text they are, when a label stands in the cell as well. */
  part?: { start: number; end: number }
  /** What stands over or before them: the column's path, or the label. */
  heading?: readonly string[]
}

/** One record's place in a table, before any of its words are read. */
export interface Place {
  row: number
  /** Field → its words. */
  spots: ReadonlyMap<string, Spot>
  /** Every cell of it, whichever the pipeline reads, so that an edited pipeline gives the same id. */
  cells: readonly Cell[]
  /** What stands around the record in its table. */
  around(source: FieldSource): Spot | null
}

/** Where a pipeline's records stand in a table of its form. */
export interface Found {
  places: Place[]
  /** Required fields whose column is not there: then there are no places. */
  missing: string[]
  /** Fields whose heading fits several columns: field → those headings, the one that is read first. */
  ambiguous: ReadonlyMap<string, readonly string[]>
}

export function spotOf(cell: Cell, table: Table): Spot {
  const heading = table.columns[cell.column]?.path ?? []
  return { text: cell.text.text, anchors: cell.anchors, cell, heading }
}
