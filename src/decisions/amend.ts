import type { Document } from '../model/document.ts'
import type { Cell, Table } from '../model/table.ts'
import type { Text } from '../model/text.ts'
import type { Plan } from './plan.ts'

/** The ids of tables and cells as they were read. */
export interface Ids {
  tables: ReadonlyMap<Table, string>
  cells: ReadonlyMap<Cell, string>
}

/** A document with units, headings and words of cells as decided, and which of its texts stands for which as read. */
export interface Amended {
  document: Document
  /** Text as decided → text as read. */
  texts: ReadonlyMap<Text, Text>
  /** Table → the pipeline it was given. */
  pipelines: ReadonlyMap<Table, string | null>
}

/** A document as decisions make it; the document itself is left as it is. `opening` comes before a unit: 单位：. */
export function amend(document: Document, ids: Ids, plan: Plan, opening: string): Amended {
  const texts = new Map<Text, Text>()
  const pipelines = new Map<Table, string | null>()
  const ofTable = (table: Table): Table => {
    const id = ids.tables.get(table) ?? ''
    const unit = plan.units.get(id)
    const title = plan.titles.get(id)
    const changed = new Map<string, string>()
    const cells = table.cells.map(cell => ofCell(cell, changed))
    const same = cells.every((cell, i) => cell === table.cells[i])
    const made: Table =
      same && unit === undefined && title === undefined
        ? table
        : {
            ...table,
            ...(same ? {} : relabelled(table, cells, changed)),
            ...(unit !== undefined && { unit: { text: `${opening}${unit}`, anchors: [] } }),
            ...(title !== undefined && { title: wholly(title, table.title) }),
          }
    if (plan.pipelines.has(id)) pipelines.set(made, plan.pipelines.get(id) ?? null)
    return made
  }
  const ofCell = (cell: Cell, changed: Map<string, string>): Cell => {
    const words = plan.texts.get(ids.cells.get(cell) ?? '')
    const inner = cell.tables?.map(ofTable)
    const same = inner === undefined || inner.every((table, i) => table === cell.tables?.[i])
    if (words === undefined) return same ? cell : { ...cell, ...(inner && { tables: inner }) }
    const text: Text = wholly(words, cell.text, cell)
    texts.set(text, cell.text)
    changed.set(cell.text.text, words)
    const { stored: _, ...rest } = cell
    return { ...rest, text, ...(inner && { tables: inner }) }
  }
  const blocks = document.blocks.map(block => (block.kind === 'table' ? ofTable(block) : block))
  return { document: { ...document, blocks }, texts, pipelines }
}

/** Words that stand as a whole where the words as read do. */
function wholly(words: string, { runs }: Text = { text: '', runs: [] }, cell?: Cell): Text {
  const [anchor = runs[0]?.anchor] = cell?.anchors ?? []
  return {
    text: words,
    runs: anchor === undefined ? [] : [{ start: 0, end: words.length, anchor }],
  }
}

/** Headings and labels that are the words of a changed cell change with it. */
function relabelled(
  { rows, columns }: Table,
  cells: Cell[],
  changed: ReadonlyMap<string, string>,
): Pick<Table, 'cells' | 'rows' | 'columns'> {
  const word = (words: string) => changed.get(words) ?? changed.get(words.trim()) ?? words
  return {
    cells,
    rows: rows.map(row => ({ ...row, label: row.label.split(' / ').map(word).join(' / ') })),
    columns: columns.map(column => ({ ...column, path: column.path.map(word) })),
  }
}
