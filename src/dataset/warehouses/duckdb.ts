import { join, resolve } from 'node:path'
import { MissingError } from '../../model/errors.ts'

/** What is used of `@duckdb/node-api`, an optional peer. */
interface Connection {
  run(sql: string, values?: Record<string, string>): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>
  closeSync(): void
}

/** Tables whose rows belong to a path, not to a document alone: equal bytes stand at several paths. */
const BY_PATH = new Set(['sources', 'diagnostics'])
const LOADED = 'loaded_sources'

/**
 * Loads the Parquet files of a dataset into a DuckDB file, all in one transaction: the rows of every document of the
 * dataset are replaced, those of documents it no longer has are removed, and what other datasets loaded stays.
 * Loading the same dataset again changes nothing. Throws MissingError when DuckDB is not installed.
 */
export async function loadIntoDuckDb(
  file: string,
  folder: string,
  tables: readonly string[],
): Promise<void> {
  const connection = await connect(file)
  try {
    await connection.run('BEGIN')
    try {
      const dataset = resolve(folder)
      await forget(connection, dataset, folder)
      for (const table of tables) await load(connection, table, join(folder, `${table}.parquet`))
      await connection.run(
        `INSERT INTO ${LOADED} SELECT DISTINCT $dataset, path, source_id FROM read_parquet(${quote(join(folder, 'sources.parquet'))})`,
        { dataset },
      )
      await views(connection, tables)
      await connection.run('COMMIT')
    } catch (error) {
      await connection.run('ROLLBACK')
      throw error
    }
  } finally {
    connection.closeSync()
  }
}

/** What to install; every version of the package is a prerelease, so no range of versions but `*` would hold. */
const INSTALL = 'install it with `npm install @duckdb/node-api`'

async function connect(file: string): Promise<Connection> {
  const { DuckDBConnection, DuckDBInstance } = await import('@duckdb/node-api').catch(() => {
    throw new MissingError(`--to duckdb needs the package @duckdb/node-api; ${INSTALL}`)
  })
  if (!('closeSync' in DuckDBConnection.prototype))
    throw new MissingError(
      `--to duckdb needs @duckdb/node-api 1.3 or newer, an older one is installed; ${INSTALL}`,
    )
  return await (await DuckDBInstance.create(file)).connect()
}

/** Removes what this dataset, and any document it holds now, has in the tables that exist. */
async function forget(connection: Connection, dataset: string, folder: string): Promise<void> {
  await connection.run(
    `CREATE TABLE IF NOT EXISTS ${LOADED} (dataset VARCHAR, path VARCHAR, source_id VARCHAR)`,
  )
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE stale AS
     SELECT path, source_id FROM ${LOADED} WHERE dataset = $dataset
     UNION SELECT path, source_id FROM read_parquet(${quote(join(folder, 'sources.parquet'))})`,
    { dataset },
  )
  await connection.run(`DELETE FROM ${LOADED} WHERE dataset = $dataset`, { dataset })
  for (const [table, columns] of await columnsOf(connection)) {
    if (table === LOADED || !columns.has('source_id')) continue
    const rows = BY_PATH.has(table)
      ? 'path IN (SELECT path FROM stale)'
      : `source_id IN (SELECT source_id FROM stale) AND NOT (source_id IN (SELECT source_id FROM ${LOADED})
         AND source_id NOT IN (SELECT source_id FROM read_parquet(${quote(join(folder, 'sources.parquet'))}) WHERE source_id IS NOT NULL))`
    await connection.run(`DELETE FROM ${name(table)} WHERE ${rows}`)
  }
}

/** Adds a Parquet file's rows to its table, which is made, or given the columns it lacks. */
async function load(connection: Connection, table: string, file: string): Promise<void> {
  const from = `read_parquet(${quote(file)})`
  await connection.run(`CREATE TABLE IF NOT EXISTS ${name(table)} AS SELECT * FROM ${from} LIMIT 0`)
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)
  for (const row of described.getRowObjectsJson()) {
    await connection.run(
      `ALTER TABLE ${name(table)} ADD COLUMN IF NOT EXISTS ${name(String(row['column_name']))} ${String(row['column_type'])}`,
    )
  }
  await connection.run(`INSERT INTO ${name(table)} BY NAME SELECT * FROM ${from}`)
}

/** `figures_in_context`: figures with what their document says of itself; `<records>_figures`: a pipeline's figures beside their record. */
async function views(connection: Connection, tables: readonly string[]): Promise<void> {
  const columns = await columnsOf(connection)
  await connection.run(
    `CREATE OR REPLACE VIEW figures_in_context AS
     SELECT s.path, s.title AS document_title, s.year AS document_year, s.organization, s.region, f.*
     FROM figures f LEFT JOIN (SELECT * FROM sources QUALIFY row_number() OVER (PARTITION BY source_id ORDER BY path) = 1) s USING (source_id)`,
  )
  await connection.run(
    'CREATE OR REPLACE VIEW cells_with_figures AS SELECT c.*, f.metric, f.scope, f.stage, f.account, f.precision, f.checked FROM cells c LEFT JOIN figures f USING (figure_id)',
  )
  for (const table of tables) {
    if (!columns.get(table)?.has('record_key')) continue
    const view = name(`${table}_figures`)
    await connection.run(
      `CREATE OR REPLACE VIEW ${view} AS SELECT r.record_key, f.* FROM ${name(table)} r JOIN figures f USING (record_id)`,
    )
  }
}

async function columnsOf(connection: Connection): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>()
  const read = await connection.runAndReadAll(
    "SELECT table_name, column_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_name) WHERE t.table_type = 'BASE TABLE' AND c.table_schema = 'main'",
  )
  for (const row of read.getRowObjectsJson()) {
    const table = String(row['table_name'])
    found.set(table, (found.get(table) ?? new Set()).add(String(row['column_name'])))
  }
  return found
}

function quote(words: string): string {
  return `'${words.replaceAll("'", "''")}'`
}

function name(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}
