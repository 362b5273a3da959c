import type { PlannedTable } from '../plan.ts'
import { name, quote } from '../warehouse.ts'

/** A relation with the rows of a table. */
export interface Rows {
  table: PlannedTable
  at: string
}

/** A query of one row: how many rows there are (`n`), and the `digest` of all of them. */
export function wholeDigest(rows: Rows): string {
  return `SELECT COUNT(*) AS n, ${digestOf('d')} AS digest FROM (${digested(rows)})`
}

/** A query of each document of the sources (`source_id`) with the `digest` of its rows in all tables; of one without rows too. */
export function documentDigests(sources: string, tables: readonly Rows[]): string {
  const all = tables.map(digested).join(' UNION ALL ')
  const documents = `SELECT DISTINCT source_id FROM ${sources} WHERE source_id IS NOT NULL`
  return `SELECT source_id, ${digestOf('d')} AS digest FROM (${documents}) LEFT JOIN (${all}) USING (source_id) GROUP BY source_id`
}

/** The digest of each row and what its table is; as JSON, in which words and what is no word differ. */
function digested({ table, at }: Rows): string {
  const seed = JSON.stringify([table.name, table.columns.map(({ name: its, type }) => [its, type])])
  const source = table.columns.some(column => column.name === 'source_id') ? 'source_id' : 'NULL'
  return `SELECT ${source} AS source_id, sha256(${quote(seed)} || CAST(to_json(${name(at)}) AS VARCHAR)) AS d FROM ${name(at)}`
}

/** Of rows in whatever order they come. */
function digestOf(column: string): string {
  return `sha256(COALESCE(string_agg(${column}, '' ORDER BY ${column}), ''))`
}
