import type { Anchor } from '../model/anchor.ts'
import type { Outcome } from '../model/outcome.ts'

/*
 * What the report says of a document's tables, made where the document is converted: it is little, and their cells are many.
 */

/** What a pipeline caught in a document. */
export interface Caught {
  pipeline: string
  tables: number
  records: number
  set_aside: number
}

/** A table no pipeline caught. */
export interface Uncaught {
  title: string | null
  /** The first words of its header. */
  headings: string[]
  cells: number
  /** Of its first cell. */
  anchors: Anchor[]
}

const HEADINGS = 6
/** Characters kept of one of them. */
const HEADING = 40

/** By pipeline, in the order of its first row. */
export function caughtIn({ records, setAside }: Pick<Outcome, 'records' | 'setAside'>): Caught[] {
  const of = new Map<string, { ids: Set<string>; records: number; aside: number }>()
  const rowsOf = (pipeline: string, table: string | null) => {
    const rows = of.get(pipeline) ?? { ids: new Set(), records: 0, aside: 0 }
    of.set(pipeline, rows)
    if (table !== null) rows.ids.add(table)
    return rows
  }
  for (const { pipeline, table_id } of records) rowsOf(pipeline, table_id).records += 1
  for (const { pipeline, table_id } of setAside) rowsOf(pipeline, table_id).aside += 1
  return [...of].map(([pipeline, rows]) => ({
    pipeline,
    tables: rows.ids.size,
    records: rows.records,
    set_aside: rows.aside,
  }))
}

export function uncaughtIn({
  cells,
  records,
  setAside,
}: Pick<Outcome, 'cells' | 'records' | 'setAside'>): Uncaught[] {
  const caught = new Set([...records, ...setAside].map(({ table_id }) => table_id))
  const tables = new Map<string, Uncaught>()
  for (const { table_id, table_title, row_kind, text, anchors } of cells) {
    if (caught.has(table_id)) continue
    const table = tables.get(table_id) ?? { title: table_title, headings: [], cells: 0, anchors }
    tables.set(table_id, table)
    table.cells += 1
    if (row_kind === 'header' && text !== '' && table.headings.length < HEADINGS)
      table.headings.push(text.slice(0, HEADING))
  }
  return [...tables.values()]
}
