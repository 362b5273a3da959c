import { UsageError } from '../../model/errors.ts'
import { datasetColumn, unfitColumn } from '../added-columns.ts'
import type { Column, PublishedTable } from '../column.ts'
import { type FixedTableName, factsOf, isFixed } from '../names.ts'

/** A table as it is loaded: the columns of its contract between those every table of a warehouse has. */
export interface PlannedTable {
  name: string
  comment: string
  columns: readonly Column[]
  /** The column that, with `dataset`, no two rows have in common; null where there is none. */
  key: string | null
  /** What its rows are replaced by: a document at a time, or all of the dataset at once. */
  by: 'document' | 'dataset'
  references: readonly Reference[]
}

/** A column that names a row of a table loaded before, by that table's key. */
export interface Reference {
  column: string
  to: string
  key: string
}

/** The table of the documents of each dataset, which the program keeps for itself and rows refer to. */
export const DOCUMENTS = '_yiyuan_documents'

/** The order tables are loaded in: what is referred to goes first. */
const order: Readonly<Record<FixedTableName, number>> = {
  sources: 0,
  tables: 1,
  figures: 2,
  cells: 3,
  checks: 4,
  facts: 6,
  subjects: 7,
  diagnostics: 8,
  'set-aside': 9,
  reviews: 10,
}
const RECORDS = 5

/** How the tables of a dataset stand in any warehouse. Throws UsageError where a pipeline's field takes the name of a column a warehouse adds. */
export function planOf(tables: readonly DescribedTable[]): PlannedTable[] {
  const sorted = tables.toSorted((a, b) => inLoadOrder(a.name, b.name))
  return sorted.map((table, i) => planned(table, sorted.slice(0, i)))
}

/** Compares names of tables by the order they are loaded in. */
export function inLoadOrder(a: string, b: string): number {
  const nth = (table: string) => (isFixed(table) ? order[table] : RECORDS)
  return nth(a) - nth(b) || (a < b ? -1 : 1)
}

/** A table of a dataset with what it holds. */
export type DescribedTable = PublishedTable & { description: string }

function planned(table: DescribedTable, before: readonly DescribedTable[]): PlannedTable {
  const { name, title, description, columns } = table
  const { per } = factsOf(name)
  const key = keyOf(table)
  for (const { name: added } of [datasetColumn, unfitColumn])
    if (columns.some(column => column.name === added))
      throw new UsageError(
        `a warehouse has a column “${added}” in every table; rename that field of the pipeline “${name}”`,
      )
  return {
    name,
    comment: described(title, description),
    columns: [datasetColumn, ...columns, unfitColumn],
    key,
    by: per === 'document' ? 'document' : 'dataset',
    references: referencesOf(table, before),
  }
}

/** The key of a table, which one of an earlier version may not have. */
function keyOf({ name, columns }: PublishedTable): string | null {
  const { key } = factsOf(name)
  return columns.some(column => column.name === key) ? key : null
}

/** Rows name their document, and rows of tables every dataset has by the keys of these; the fields of a pipeline name none, whatever they are called. */
function referencesOf(
  { name, columns }: DescribedTable,
  before: readonly DescribedTable[],
): Reference[] {
  const others = isFixed(name) ? before.filter(table => isFixed(table.name)) : []
  return columns.flatMap(({ name: column }): Reference[] => {
    if (column === 'source_id') return [{ column, to: DOCUMENTS, key: column }]
    const to = others.find(table => keyOf(table) === column)
    return to === undefined ? [] : [{ column, to: to.name, key: column }]
  })
}

/** What a column or table is, for people: its Chinese heading and what is said of it. */
export function described(title: string, words: string | undefined): string {
  return [title, words ?? ''].filter(part => part !== '').join(': ')
}
