/** What each type of a column is in PostgreSQL. */
export const types = {
  text: 'text',
  decimal: 'numeric',
  integer: 'bigint',
  boolean: 'boolean',
  date: 'date',
  array: 'jsonb',
  object: 'jsonb',
} as const

/** The name a table of a dataset has there: one with `-` would have to be quoted wherever it is used. */
export function named(table: string): string {
  return table.replaceAll('-', '_')
}
