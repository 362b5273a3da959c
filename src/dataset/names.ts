/** What is said of a table every dataset has. */
interface FixedTable {
  /** The column no two rows have the same words in. */
  key: string | null
  /** The ids its rows go by, the own one first. A `table_id` is shown by its cells. */
  ids: readonly string[]
  /** Whether its rows belong to a document, to a path (equal bytes stand at several paths and are converted once), or to all documents together. */
  per: 'document' | 'path' | 'dataset'
  /** Whether `yiyuan diff` compares its rows one by one. */
  compared: boolean
}

/** The tables every dataset has, in the order they are listed; those of records are named after their pipelines. */
export const fixedTableNames = {
  facts: { key: 'fact_id', ids: ['fact_id'], per: 'dataset', compared: true },
  subjects: { key: 'subject_id', ids: [], per: 'dataset', compared: false },
  figures: { key: 'figure_id', ids: ['figure_id'], per: 'document', compared: true },
  cells: { key: 'cell_id', ids: ['cell_id', 'table_id'], per: 'document', compared: false },
  checks: { key: 'check_id', ids: ['check_id'], per: 'document', compared: true },
  tables: { key: 'table_id', ids: [], per: 'document', compared: false },
  sources: { key: 'path', ids: ['source_id'], per: 'path', compared: false },
  diagnostics: { key: null, ids: [], per: 'path', compared: false },
  'set-aside': { key: 'set_aside_id', ids: [], per: 'document', compared: false },
  reviews: { key: 'decision_id', ids: [], per: 'document', compared: false },
} as const satisfies Record<string, FixedTable>

export type FixedTableName = keyof typeof fixedTableNames

/** What is known of a table by its name; a table of records is told by its pipeline. */
export function factsOf(table: string): FixedTable {
  return isFixed(table) ? fixedTableNames[table] : ofRecords
}

const ofRecords: FixedTable = {
  key: 'record_id',
  ids: ['record_id'],
  per: 'document',
  compared: true,
}

/** Whether every dataset has a table of this name. */
export function isFixed(table: string): table is FixedTableName {
  return Object.hasOwn(fixedTableNames, table)
}
