import { join, resolve } from 'node:path'
import { MissingError, UsageError } from '../../model/errors.ts'
import { factsOf } from '../names.ts'
import { refusalOf } from './duckdb-refusal.ts'
import { factViews } from './views.ts'

/** What is used of `@duckdb/node-api`, an optional peer. */
interface Connection {
  run(sql: string, values?: Record<string, string>): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>
  closeSync(): void
}

const LOADED = 'loaded_sources'
/** The column by which rows of no single document are told apart. */
const DATASET = 'dataset'

/**
 * Looks whether DuckDB is installed and its file, where there is one (`there`), can be had, before anything is converted.
 * Throws MissingError where not: locked, of another kind, with tables of other making.
 */
export async function expectDuckDb(file: string, there: boolean): Promise<void> {
  if (there) await inside(file, async () => {})
  else await driver()
}

/**
 * Loads the Parquet files of a dataset into a DuckDB file, all in one transaction: the rows of every document of the
 * dataset are replaced, those of documents it no longer has are removed, and what other datasets loaded stays.
 * Loading the same dataset again changes nothing. Throws MissingError as `expectDuckDb` does.
 */
export async function loadIntoDuckDb(
  file: string,
  folder: string,
  tables: readonly string[],
): Promise<void> {
  await inside(file, async connection => {
    await connection.run('BEGIN')
    try {
      const dataset = resolve(folder)
      const files = tables.map(table => [table, rowsOf(folder, table, dataset)] as const)
      for (const [table, from] of files) await prepare(connection, table, from)
      const sources = parquetOf(join(folder, 'sources.parquet'))
      await forget(connection, dataset, sources)
      for (const [table, from] of files)
        await connection.run(`INSERT INTO ${name(table)} BY NAME SELECT * FROM ${from}`)
      await connection.run(
        `INSERT INTO ${LOADED} SELECT DISTINCT $dataset, path, source_id FROM ${sources}`,
        { dataset },
      )
      await views(connection, tables)
      await connection.run('COMMIT')
    } catch (error) {
      /** A commit that fails has rolled back already. */
      await connection.run('ROLLBACK').catch(() => {})
      throw error
    }
  })
}

/** Does something inside a database; what it refuses is told with advice. */
async function inside(file: string, act: (connection: Connection) => Promise<void>): Promise<void> {
  const { DuckDBInstance } = await driver()
  try {
    const instance = await DuckDBInstance.create(file)
    try {
      const connection: Connection = await instance.connect()
      await expectOurs(connection, file)
      await act(connection)
      connection.closeSync()
    } finally {
      instance.closeSync()
    }
  } catch (error) {
    throw refusalOf(error, file)
  }
}

/** What to install; every version of the package is a prerelease, so no range of versions but `*` would hold. */
const INSTALL = 'install it with `npm install @duckdb/node-api`'

async function driver() {
  const module = await import('@duckdb/node-api').catch(() => {
    throw new MissingError(`--to duckdb needs the package @duckdb/node-api; ${INSTALL}`)
  })
  if (!('closeSync' in module.DuckDBConnection.prototype))
    throw new MissingError(
      `--to duckdb needs @duckdb/node-api 1.3 or newer, an older one is installed; ${INSTALL}`,
    )
  return module
}

/** Tables of ours that something else made are left alone. */
async function expectOurs(connection: Connection, file: string): Promise<void> {
  const read = await connection.runAndReadAll(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'",
  )
  const names = new Set(read.getRowObjectsJson().map(row => String(row['table_name'])))
  const foreign = ['sources', 'figures', 'cells', 'checks'].find(table => names.has(table))
  if (foreign === undefined || names.has(LOADED)) return
  throw new MissingError(
    `duckdb:${file} holds a table “${foreign}” that no run loaded; it is left as it is: name another file`,
  )
}

/** Removes what this dataset, and any document it holds now, has in the tables that exist. */
async function forget(connection: Connection, dataset: string, sources: string): Promise<void> {
  await connection.run(
    `CREATE TABLE IF NOT EXISTS ${LOADED} (dataset VARCHAR, path VARCHAR, source_id VARCHAR)`,
  )
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE stale AS
     SELECT path, source_id FROM ${LOADED} WHERE dataset = $dataset
     UNION SELECT path, source_id FROM ${sources}`,
    { dataset },
  )
  await connection.run(`DELETE FROM ${LOADED} WHERE dataset = $dataset`, { dataset })
  for (const [table, columns] of await columnsOf(connection)) {
    if (factsOf(table).per === 'dataset') {
      await connection.run(`DELETE FROM ${name(table)} WHERE ${DATASET} = $dataset`, { dataset })
      continue
    }
    if (table === LOADED || !columns.has('source_id')) continue
    const rows =
      factsOf(table).per === 'path'
        ? 'path IN (SELECT path FROM stale)'
        : `source_id IN (SELECT source_id FROM stale) AND NOT (source_id IN (SELECT source_id FROM ${LOADED})
         AND source_id NOT IN (SELECT source_id FROM ${sources} WHERE source_id IS NOT NULL))`
    await connection.run(`DELETE FROM ${name(table)} WHERE ${rows}`)
  }
}

/** Makes the table of a Parquet file, or gives it the columns and types it lacks; before its rows change, as DuckDB asks. */
async function prepare(connection: Connection, table: string, from: string): Promise<void> {
  await connection.run(`CREATE TABLE IF NOT EXISTS ${name(table)} AS SELECT * FROM ${from} LIMIT 0`)
  const held = await typesOf(connection, name(table))
  for (const [column, type] of await typesOf(connection, from)) {
    const before = held.get(column)
    if (before === undefined)
      await connection.run(`ALTER TABLE ${name(table)} ADD COLUMN ${name(column)} ${type}`)
    else if (before !== type) await retype(connection, table, column, type)
  }
}

/** Gives a column the type it has now; throws UsageError where what it holds of other datasets does not fit. */
async function retype(
  connection: Connection,
  table: string,
  column: string,
  type: string,
): Promise<void> {
  const [into, of] = [name(table), name(column)]
  const unfit = `SELECT ${of} AS words FROM ${into} WHERE ${of} IS NOT NULL AND TRY_CAST(${of} AS ${type}) IS NULL LIMIT 1`
  const [wrong] = (await connection.runAndReadAll(unfit)).getRowObjectsJson()
  if (wrong !== undefined)
    throw new UsageError(
      `--to duckdb: “${String(wrong['words'])}” in ${table}.${column} is no ${type}, which the column has now; load into a new file`,
    )
  await connection.run(`ALTER TABLE ${into} ALTER COLUMN ${of} SET DATA TYPE ${type}`)
}

async function typesOf(connection: Connection, from: string): Promise<Map<string, string>> {
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)
  return new Map(
    described
      .getRowObjectsJson()
      .map(row => [String(row['column_name']), String(row['column_type'])]),
  )
}

/** The views of facts; `figures_in_context`: figures with what their document says of itself; `<records>_figures`: a pipeline's figures beside their record. */
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
  for (const { name: view, from, sql } of factViews)
    if (from.every(table => columns.has(table)))
      await connection.run(`CREATE OR REPLACE VIEW ${view} AS ${sql}`)
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

/** The rows of a table of a dataset; those of all documents together are told by their dataset. */
function rowsOf(folder: string, table: string, dataset: string): string {
  const from = parquetOf(join(folder, `${table}.parquet`))
  return factsOf(table).per === 'dataset'
    ? `(SELECT *, ${quote(dataset)} AS ${DATASET} FROM ${from})`
    : from
}

function parquetOf(file: string): string {
  return `read_parquet(${quote(file)})`
}

function quote(words: string): string {
  return `'${words.replaceAll("'", "''")}'`
}

function name(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}
