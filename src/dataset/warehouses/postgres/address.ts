import { UsageError } from '../../../model/errors.ts'

/** Where a dataset is loaded to: a database of PostgreSQL and a schema in it. */
export interface Address {
  /** For the client; may hold a password. */
  connection: string
  schema: string
  /** The same for people: without a password, and without settings that may be one. */
  shown: string
}

const SCHEMA = 'yiyuan'
const LONGEST = 63

/** Whether words begin as an address of PostgreSQL does. */
export function isPostgres(words: string): boolean {
  return /^postgres(?:ql)?:/i.test(words)
}

/** `postgres://user@host:port/database?schema=…`; throws UsageError, which never repeats a password, for what is none. */
export function addressOf(words: string): Address {
  const url = URL.canParse(words) ? new URL(words) : null
  if (url === null || !/^postgres(?:ql)?:\/\//i.test(words))
    throw new UsageError(
      'the address of PostgreSQL cannot be read; expected postgres://user@host:port/database?schema=name (the password in PGPASSWORD or ~/.pgpass; in an address %-encoded)',
    )
  const schema = url.searchParams.get('schema') ?? SCHEMA
  if (!/^\P{Cc}+$/u.test(schema) || Buffer.byteLength(schema) > LONGEST || /^pg_/.test(schema))
    throw new UsageError(
      `“${schema}” can be no schema: expected a name of at most ${LONGEST} bytes that does not begin with pg_`,
    )
  url.searchParams.delete('schema')
  const host = url.host === '' ? (url.searchParams.get('host') ?? '') : url.host
  const user = url.username === '' ? '' : `${decoded(url.username)}@`
  const database = decoded(url.pathname)
  const shown = `postgres://${user}${host}${database}?schema=${schema}`
  return { connection: url.href, schema, shown }
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}
