import { type Address, addressOf, isPostgres } from '../../dataset/warehouses/postgres/address.ts'
import { UsageError } from '../../model/errors.ts'

/** A warehouse as it was named: what of it is known before it is opened. */
export type Target =
  | { kind: 'duckdb'; takes: 'parquet'; file: string }
  | { kind: 'postgres'; takes: 'ndjson'; address: Address }

/** `duckdb:<file>` or `postgres://…`; throws UsageError, which never repeats a password, for anything else. */
export function targetOf(words: string): Target {
  if (isPostgres(words)) return { kind: 'postgres', takes: 'ndjson', address: addressOf(words) }
  const file = words.startsWith('duckdb:') ? words.slice('duckdb:'.length) : ''
  if (file !== '') return { kind: 'duckdb', takes: 'parquet', file }
  throw new UsageError(
    `“${withoutPassword(words)}” is unknown; expected duckdb:<file> or postgres://user@host/database?schema=name`,
  )
}

/** Words that may be an address, without what stands before its host. */
export function withoutPassword(words: string): string {
  return words.replace(/\/\/.*@/s, '//…@')
}

/** A name for a dataset in warehouses; throws UsageError where it is none. */
export function datasetNameOf(words: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(words)) return words
  throw new UsageError(
    `“${words}” is no name of a dataset; expected at most 100 letters, digits and . _ -, a letter or digit first`,
  )
}
