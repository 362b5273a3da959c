import { MissingError } from '../../../model/errors.ts'
import {
  type HeldColumn,
  name,
  quote,
  type ResultRow,
  type Value,
  type Warehouse,
} from '../warehouse.ts'
import { documentDigests, type Rows, wholeDigest } from './digests.ts'
import { refusalOf } from './refusal.ts'

/** What is used of `@duckdb/node-api`, an optional peer. */
interface Connection {
  run(sql: string, values?: Value[]): Promise<unknown>
  runAndReadAll(sql: string, values?: Value[]): Promise<{ getRowObjectsJson(): ResultRow[] }>
  closeSync(): void
}

/** DuckDB's file, opened as a warehouse; rows are taken from Parquet. Throws MissingError where it cannot be had. */
export async function openDuckDb(file: string): Promise<Warehouse> {
  const { DuckDBInstance } = await driver()
  const instance = await told(file, () => DuckDBInstance.create(file))
  const connection: Connection = await instance.connect()
  const run = (sql: string, values: readonly Value[] = []) =>
    told(file, async () => {
      await (values.length > 0 ? connection.run(sql, [...values]) : connection.run(sql))
    })
  const read = (sql: string, values: readonly Value[] = []) =>
    told(file, async () => (await connection.runAndReadAll(sql, [...values])).getRowObjectsJson())
  /** What this load staged. */
  let staged: Rows[] = []
  return {
    shown: `duckdb:${file}`,
    takes: 'parquet',
    types: {
      text: 'VARCHAR',
      decimal: 'DECIMAL(38,10)',
      integer: 'BIGINT',
      boolean: 'BOOLEAN',
      date: 'DATE',
      array: 'JSON',
      object: 'JSON',
    },
    /** DuckDB deletes no row that another referred to in the same transaction, so a load could replace nothing. */
    keyed: 'inside',
    named: table => table,
    run,
    read,
    async readAll(queries) {
      const all: ResultRow[][] = []
      for (const query of queries) all.push(await read(query))
      return all
    },
    /** Its file is open in one program alone. */
    async begin() {
      staged = []
      await run('BEGIN')
    },
    async standing() {
      const columns = await read(
        `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns c
         JOIN information_schema.tables t USING (table_catalog, table_schema, table_name)
         WHERE t.table_type = 'BASE TABLE' AND table_schema = 'main' AND table_catalog = current_database()`,
      )
      const found = await read('SELECT view_name FROM duckdb_views() WHERE NOT internal')
      const views = new Set(found.map(row => String(row['view_name'])))
      return { held: heldOf(columns), views }
    },
    view: async view => run(`CREATE OR REPLACE VIEW ${name(view.name)} AS ${view.sql}`),
    async stage(table, rows, dataset, at) {
      const columns = table.columns.slice(1).map(column => name(column.name))
      const from = `read_parquet(${quote(rows.file(table.name))})`
      await run(
        `CREATE OR REPLACE TEMP VIEW ${at} AS SELECT ${quote(dataset)} AS dataset, ${columns.join(', ')} FROM ${from}`,
      )
      const its = { table, at }
      staged.push(its)
      const perDocument = table.by === 'document'
      const [told] = await read(
        perDocument ? `SELECT COUNT(*) AS n, NULL AS digest FROM ${from}` : wholeDigest(its),
      )
      const digest = perDocument ? null : String(told?.['digest'])
      return { ...its, rows: Number(told?.['n']), digest, replaced: [] }
    },
    fill: null,
    stageDocuments: (sources, at) =>
      run(
        `CREATE OR REPLACE TEMP TABLE ${at} AS ${documentDigests(
          sources,
          staged.filter(({ table }) => table.by === 'document'),
        )}`,
      ),
    undo: () => run('ROLLBACK'),
    async close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** Columns as the information schema tells of them. */
function heldOf(columns: readonly ResultRow[]): Map<string, Map<string, HeldColumn>> {
  const held = new Map<string, Map<string, HeldColumn>>()
  for (const row of columns) {
    const table = String(row['table_name'])
    const its = held.get(table) ?? new Map<string, HeldColumn>()
    held.set(table, its)
    const required = row['is_nullable'] === 'NO' || row['is_nullable'] === false
    its.set(String(row['column_name']), { type: String(row['data_type']), required })
  }
  return held
}

/** Does something with a file; what DuckDB refuses is told with advice. */
async function told<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw refusalOf(error, file)
  }
}

/** What to install; every version of the package is a prerelease, so no range of versions but `*` would hold. */
const INSTALL = 'install it with `npm install @duckdb/node-api`'

/** Throws MissingError where DuckDB is not installed, or too old. */
export async function expectDriver(): Promise<void> {
  await driver()
}

async function driver() {
  const module = await import('@duckdb/node-api').catch(() => {
    throw new MissingError(`duckdb: needs the package @duckdb/node-api; ${INSTALL}`)
  })
  if (!('closeSync' in module.DuckDBConnection.prototype))
    throw new MissingError(
      `duckdb: needs @duckdb/node-api 1.3 or newer, an older one is installed; ${INSTALL}`,
    )
  return module
}
