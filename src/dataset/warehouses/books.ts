import type { KnownColumn } from './contract.ts'
import type { Load } from './load.ts'
import type { Loaded } from './loaded.ts'
import { DOCUMENTS, type PlannedTable } from './plan.ts'
import { type Held, quote, type ResultRow, type Staged, type Warehouse } from './warehouse.ts'

/** The book of loads. */
export const BATCHES = '_yiyuan_batches'
const COLUMNS = '_yiyuan_columns'

/** The books a load keeps beside its tables, each with its columns in words all databases read. */
const books: Readonly<Record<string, { columns: string; says: string }>> = {
  [BATCHES]: {
    columns: `batch BIGINT PRIMARY KEY, dataset TEXT NOT NULL, loaded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      program TEXT NOT NULL, layout TEXT NOT NULL, fingerprint TEXT NOT NULL, documents BIGINT NOT NULL,
      documents_new BIGINT NOT NULL, documents_changed BIGINT NOT NULL, documents_removed BIGINT NOT NULL,
      row_count BIGINT NOT NULL, replaced_values BIGINT NOT NULL, table_digests TEXT NOT NULL`,
    says: 'One row a load that changed something: when, of which dataset, by which version of the program.',
  },
  [COLUMNS]: {
    columns: `dataset TEXT NOT NULL, table_name TEXT NOT NULL, column_name TEXT NOT NULL, column_type TEXT NOT NULL,
      program TEXT NOT NULL, batch BIGINT NOT NULL, PRIMARY KEY (dataset, table_name, column_name)`,
    says: 'The columns each dataset was loaded with, since which batch and by which version.',
  },
  [DOCUMENTS]: {
    columns: `dataset TEXT NOT NULL, source_id TEXT NOT NULL, digest TEXT, batch BIGINT NOT NULL,
      PRIMARY KEY (dataset, source_id)`,
    says: 'The documents of each dataset, and the batch their rows came with.',
  },
}

function isKept(held: Held): boolean {
  return held.has(COLUMNS)
}

/** Makes the books a warehouse lacks. */
export async function openBooks(warehouse: Warehouse, held: Held): Promise<void> {
  for (const [table, { columns, says }] of Object.entries(books)) {
    if (held.has(table)) continue
    await warehouse.run(`CREATE TABLE ${table} (${columns})`)
    await warehouse.run(`COMMENT ON TABLE ${table} IS ${quote(says)}`)
  }
}

/** The fingerprint of a dataset of which nothing stands there any more. */
export const REMOVED = 'removed'

/** A load as the books have it. */
export interface Batch {
  batch: number
  dataset: string
  layout: string
  fingerprint: string
  /** Table → digest of its rows, of tables that are replaced at once. */
  digests: Readonly<Record<string, string | null>>
}

/** What the books say. */
export interface Kept {
  /** The last load of each dataset. */
  batches: readonly Batch[]
  /** What datasets have loaded, column by column. */
  known: readonly KnownColumn[]
}

/** Reads the books, which a warehouse without any load does not have. */
export async function readBooks(warehouse: Warehouse, held: Held): Promise<Kept> {
  if (!isKept(held)) return { batches: [], known: [] }
  const [batches = [], columns = []] = await warehouse.readAll([
    `SELECT CAST(batch AS TEXT) AS batch, dataset, layout, fingerprint, table_digests FROM ${BATCHES} b
     WHERE batch = (SELECT MAX(batch) FROM ${BATCHES} o WHERE o.dataset = b.dataset) ORDER BY b.batch`,
    `SELECT dataset, table_name, column_name, column_type FROM ${COLUMNS}`,
  ])
  return { batches: batches.map(batchIn), known: columns.map(columnIn) }
}

function batchIn(row: ResultRow): Batch {
  return {
    batch: Number(row['batch']),
    dataset: String(row['dataset']),
    layout: String(row['layout']),
    fingerprint: String(row['fingerprint']),
    digests: JSON.parse(String(row['table_digests'])),
  }
}

function columnIn(row: ResultRow): KnownColumn {
  return {
    dataset: String(row['dataset']),
    table: String(row['table_name']),
    column: String(row['column_name']),
    type: String(row['column_type']),
  }
}

/** What is written down of a dataset that is removed. */
export interface Removal {
  batch: number
  dataset: string
  program: string
  /** Of the tables, as it was. */
  layout: string
  documents: number
}

/** Writes down that nothing of a dataset stands there any more. */
export async function writeRemoval(
  warehouse: Warehouse,
  { batch, dataset, program, layout, documents }: Removal,
): Promise<void> {
  await warehouse.run(
    `INSERT INTO ${BATCHES} (batch, dataset, program, layout, fingerprint, documents, documents_new, documents_changed,
       documents_removed, row_count, replaced_values, table_digests, loaded_at)
     VALUES ($1, $2, $3, $4, $5, 0, 0, 0, $6, 0, 0, '{}', now())`,
    [batch, dataset, program, layout, REMOVED, documents],
  )
}

/** Writes down a load. */
export async function writeBatch(
  warehouse: Warehouse,
  { dataset, program, fingerprint }: Load,
  layout: string,
  loaded: Loaded,
  staged: readonly Staged[],
): Promise<void> {
  const whole = staged.filter(({ table }) => table.by === 'dataset')
  const row = {
    batch: loaded.batch,
    dataset,
    program,
    layout,
    fingerprint,
    documents: loaded.documents,
    documents_new: loaded.new,
    documents_changed: loaded.changed,
    documents_removed: loaded.removed,
    row_count: loaded.rows,
    replaced_values: loaded.replaced.length,
    table_digests: JSON.stringify(
      Object.fromEntries(whole.map(({ table, digest }) => [table.name, digest])),
    ),
  }
  const places = Object.keys(row).map((_, i) => `$${i + 1}`)
  await warehouse.run(
    `INSERT INTO ${BATCHES} (${Object.keys(row).join(', ')}, loaded_at) VALUES (${places.join(', ')}, now())`,
    Object.values(row),
  )
}

/** Writes down the columns a dataset has now, where they are not those it had. */
export async function writeColumns(
  warehouse: Warehouse,
  plan: readonly PlannedTable[],
  known: readonly KnownColumn[],
  { dataset, batch, program }: { dataset: string; batch: number; program: string },
): Promise<void> {
  const before = known.filter(column => column.dataset === dataset)
  const now = plan.flatMap(table =>
    table.columns.map(column => ({
      dataset,
      table: table.name,
      column: column.name,
      type: warehouse.types[column.type],
    })),
  )
  const words = (column: KnownColumn) => JSON.stringify([column.table, column.column, column.type])
  const [had, has] = [new Set(before.map(words)), new Set(now.map(words))]
  for (const gone of before.filter(column => !has.has(words(column))))
    await warehouse.run(
      `DELETE FROM ${COLUMNS} WHERE dataset = $1 AND table_name = $2 AND column_name = $3`,
      [dataset, gone.table, gone.column],
    )
  const added = now.filter(column => !had.has(words(column)))
  for (let i = 0; i < added.length; i += SOME) {
    const rows = added
      .slice(i, i + SOME)
      .map(({ table, column, type }) => [dataset, table, column, type, program, batch])
    const places = rows.map((row, r) => `(${row.map((_, c) => `$${r * row.length + c + 1}`)})`)
    await warehouse.run(`INSERT INTO ${COLUMNS} VALUES ${places.join(', ')}`, rows.flat())
  }
}

/** Rows written in one statement. */
const SOME = 500
