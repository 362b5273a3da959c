import {
  type HeldColumn,
  name,
  quote,
  type Standing,
  type Value,
  type Warehouse,
} from '../warehouse.ts'
import type { Address } from './address.ts'
import { type Client, connect } from './client.ts'
import { copyInto, copyTable } from './copy.ts'
import { named, types } from './dialect.ts'
import { Digests } from './digests.ts'
import { refusalOf } from './refusal.ts'
import { copied } from './text.ts'

/** A database of PostgreSQL, opened as a warehouse; rows are taken from NDJSON. Throws MissingError where it cannot be had. */
export async function openPostgres(
  { connection, schema, shown }: Address,
  waiting: () => void,
): Promise<Warehouse> {
  const told = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (error) {
      throw refusalOf(error, shown)
    }
  }
  const client = await told(() => connect(connection))
  const run = async (sql: string, values?: readonly Value[]) => {
    await told(() => client.query(sql, values))
  }
  const read = (sql: string, values?: readonly Value[]) => told(() => client.query(sql, values))
  const digests = new Digests()
  return {
    shown,
    takes: 'ndjson',
    types,
    keyed: 'after',
    named,
    run,
    read,
    begin: ({ alone }) => told(() => begin(client, schema, alone, waiting)),
    readAll: queries => told(() => client.queryAll(queries)),
    standing: () => told(() => standingIn(client, schema)),
    async view({ name: view, sql }) {
      const made = `VIEW ${name(view)} AS ${sql}`
      await run('SAVEPOINT view')
      try {
        await client.query(`CREATE OR REPLACE ${made}`)
      } catch {
        /** A view whose columns are others now cannot be replaced. */
        await run('ROLLBACK TO view')
        await run(`DROP VIEW IF EXISTS ${name(view)}; CREATE ${made}`)
      }
      await run('RELEASE view')
    },
    async stage(table, rows, dataset, at) {
      const columns = table.columns.map(column => `${name(column.name)} ${types[column.type]}`)
      await run(`CREATE TEMP TABLE ${name(at)} (${columns.join(', ')}) ON COMMIT DROP`)
      return told(() => copyTable(client, table, rows, dataset, at, digests))
    },
    fill: (table, rows, dataset) =>
      told(() => copyTable(client, table, rows, dataset, named(table.name), digests)),
    async stageDocuments(sources, at) {
      await run(`CREATE TEMP TABLE ${name(at)} (source_id text, digest text) ON COMMIT DROP`)
      const found = await read(
        `SELECT DISTINCT source_id FROM ${sources} WHERE source_id IS NOT NULL ORDER BY source_id`,
      )
      const ids = found.map(row => String(row['source_id']))
      const rows = ids.map(id => `${copied('text', id)}\t${digests.of(id)}\n`)
      await told(() => copyInto(client, at, ['source_id', 'digest'], rows))
    },
    undo: () => run('ROLLBACK'),
    /** A connection that broke is closed already. */
    close: () => client.end().catch(() => {}),
  }
}

/** Opens the transaction in the schema, which is made where it is not there; one load after another. */
async function begin(
  client: Client,
  schema: string,
  alone: boolean,
  waiting: () => void,
): Promise<void> {
  const opened = [
    'BEGIN',
    'SET LOCAL standard_conforming_strings = on',
    'SET LOCAL client_min_messages = warning',
    `SET LOCAL search_path = ${name(schema)}`,
  ]
  if (!alone) {
    await client.queryAll(opened)
    return
  }
  /** Statements that come together are all read before the first is done, so no words may need its setting. */
  const words = (text: string) =>
    `pg_catalog.convert_from(pg_catalog.decode('${Buffer.from(text).toString('hex')}', 'hex'), 'UTF8')`
  const lock = `(pg_catalog.hashtextextended(${words(`yiyuan ${schema}`)}, 0))`
  const answers = await client.queryAll([
    ...opened,
    `SELECT pg_catalog.pg_try_advisory_xact_lock${lock} AS taken`,
    `SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ${words(schema)}`,
  ])
  let there = answers.at(-1)?.length === 1
  if (answers.at(-2)?.[0]?.['taken'] !== true) {
    waiting()
    await client.query(`SELECT pg_catalog.pg_advisory_xact_lock${lock}`)
    there =
      (await client.query(`SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ${words(schema)}`))
        .length === 1
  }
  if (!there) await client.query(`CREATE SCHEMA ${name(schema)}`)
}

/** The tables and views of the schema, asked together. */
async function standingIn(client: Client, schema: string): Promise<Standing> {
  const [columns = [], found = []] = await client.queryAll([
    `SELECT c.relname AS of, a.attname AS column, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required
     FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
     WHERE n.nspname = ${quote(schema)} AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`,
    `SELECT c.relname AS of FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ${quote(schema)} AND c.relkind = 'v'`,
  ])
  const held = new Map<string, Map<string, HeldColumn>>()
  for (const row of columns) {
    const table = String(row['of'])
    const its = held.get(table) ?? new Map<string, HeldColumn>()
    held.set(table, its)
    its.set(String(row['column']), {
      type: String(row['type']),
      required: row['required'] === true,
    })
  }
  return { held, views: new Set(found.map(row => String(row['of']))) }
}
