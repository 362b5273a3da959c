import type { Column } from '../column.ts'
import type { Replaced } from './loaded.ts'
import type { PlannedTable } from './plan.ts'

/** A row the database gave. */
export type ResultRow = Readonly<Record<string, unknown>>

/** A column as it stands in the database. */
export interface HeldColumn {
  type: string
  required: boolean
}

/** Table → column → what it is there. */
export type Held = ReadonlyMap<string, ReadonlyMap<string, HeldColumn>>

/** What stands in a database. */
export interface Standing {
  held: Held
  /** The names of its views. */
  views: ReadonlySet<string>
}

/** The rows of a table as they came to the database, in a relation that lives as long as the load. */
export interface Staged {
  table: PlannedTable
  /** The name of that relation, or of the table where they stand already. */
  at: string
  rows: number
  /** Of all its rows; null where it is not known. */
  digest: string | null
  /** Values the database takes not as they are. */
  replaced: readonly Replaced[]
}

/** Where the rows of a dataset stand. */
export interface DatasetRows {
  /** The file of a table. */
  file(table: string): string
  /** Its lines, some at a time. */
  lines(table: string): AsyncIterable<Iterable<Buffer>>
}

/**
 * A database that datasets are loaded into: what a load asks of it beside SQL that all of them read. Everything happens in the one
 * transaction that `begin` opens.
 */
export interface Warehouse {
  /** Its address as it may be shown. */
  shown: string
  /** The format whose files it takes rows from. */
  takes: 'parquet' | 'ndjson'
  types: Readonly<Record<Column['type'], string>>
  /**
   * How keys come to a table that is made: `inside` what makes it, and then rows that refer to others are looked at when all are there; or
   * `after` the rows, with indexes and references.
   */
  keyed: 'inside' | 'after'
  /** The name a table of the dataset has there. */
  named(table: string): string
  run(sql: string, values?: readonly Value[]): Promise<void>
  read(sql: string, values?: readonly Value[]): Promise<ResultRow[]>
  /** What several queries give, which are asked together where a way between would cost more than they do. */
  readAll(queries: readonly string[]): Promise<ResultRow[][]>
  /** Opens the transaction, where that is asked for alone among loads. */
  begin(how: { alone: boolean }): Promise<void>
  standing(): Promise<Standing>
  /** Makes a view or gives it another meaning. */
  view(view: View): Promise<void>
  stage(table: PlannedTable, rows: DatasetRows, dataset: string, at: string): Promise<Staged>
  /** Writes rows where they are to stand; null where rows are read from their files, and staging costs nothing. */
  fill: ((table: PlannedTable, rows: DatasetRows, dataset: string) => Promise<Staged>) | null
  /** The documents of the staged rows, with a digest of the rows of each or null. */
  stageDocuments(sources: string, at: string): Promise<void>
  /** Ends it without a trace. */
  undo(): Promise<void>
  close(): Promise<void>
}

/** A view: its name and the query it stands for. */
export interface View {
  name: string
  sql: string
}

export type Value = string | number | null

/** A name as SQL takes any. */
export function name(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}

/** Words as SQL takes any, where no parameter can stand. */
export function quote(words: string): string {
  return `'${words.replaceAll("'", "''")}'`
}
