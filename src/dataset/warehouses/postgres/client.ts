import type { Writable } from 'node:stream'
import { MissingError } from '../../../model/errors.ts'
import type { ResultRow, Value } from '../warehouse.ts'

/** A connection of `pg`, an optional peer, as far as it is used. */
export interface Client {
  query(sql: string, values?: readonly Value[]): Promise<ResultRow[]>
  /** What several statements give, which go to the server and come back together. */
  queryAll(statements: readonly string[]): Promise<ResultRow[][]>
  /** Begins a query that is written to, as a stream. */
  stream<T extends Writable>(query: T): T
  /** Fails when the connection does, of which such a stream may hear nothing. */
  broken: Promise<never>
  end(): Promise<void>
}

/** Time a server may take to answer. */
const PATIENCE = 15_000

/** Connects; the password is taken from the address, else from PGPASSWORD and the like or ~/.pgpass, by `pg` itself. */
export async function connect(connection: string): Promise<Client> {
  const { default: pg } = await import('pg').catch(() => {
    throw missing('pg')
  })
  const client = new pg.Client({
    connectionString: connection,
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    fallback_application_name: 'yiyuan',
  })
  const broken = new Promise<never>((_, reject) => {
    client.on('error', reject).on('end', () => reject(new Error('Connection ended')))
  })
  /** What breaks between two statements is told by the next one. */
  broken.catch(() => {})
  try {
    await client.connect()
  } catch (error) {
    /** A connection that was opened and not used would keep the process. */
    void client.end().catch(() => {})
    throw error
  }
  return {
    async query(sql, values) {
      const { rows } = await client.query<Record<string, unknown>>(sql, values && [...values])
      return rows ?? []
    },
    async queryAll(statements) {
      const told: unknown = await client.query(statements.join('; '))
      const results: readonly { rows?: ResultRow[] }[] = Array.isArray(told) ? told : [told]
      return results.map(({ rows }) => rows ?? [])
    },
    stream: query => {
      /** It may fail once more after it failed, when nobody listens. */
      query.on('error', () => {})
      client.query(Object(query))
      return query
    },
    broken,
    end: () => client.end(),
  }
}

/** What to install where a peer is not there. */
export function missing(name: string): MissingError {
  return new MissingError(
    `postgres: needs the packages pg and pg-copy-streams, and ${name} is not there; install them with \`npm install pg pg-copy-streams\``,
  )
}
