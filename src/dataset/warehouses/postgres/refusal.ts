import { MissingError } from '../../../model/errors.ts'

/** What PostgreSQL or the way to it says, code and words, and what to do. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:ECONNREFUSED|ENOENT connect|EACCES connect)/,
    'start the server, or name its host and port',
  ],
  [/^(?:ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/, 'name a host that can be reached'],
  [/^(?:ETIMEDOUT|timeout expired)/, 'the server does not answer; look after it and the way to it'],
  [/^28/, 'look at the user and the password (PGPASSWORD or ~/.pgpass)'],
  [/^(?:no password|.*must be a string|SASL)/, 'give the password in PGPASSWORD or ~/.pgpass'],
  [/^3D000/, 'make the database first'],
  [/^42501/, 'the role needs that right (CREATE on the schema; its own tables, to change them)'],
  [
    /^(?:53[12]|54000)/,
    'the server is out of room for it; nothing was loaded, make room and load again',
  ],
  [/^53300/, 'the server has no connection left; try again later'],
  [/^25006/, 'it only reads; name the server that writes'],
  [
    /^(?:57014|55P03|25P0[34])/,
    'a time limit of the server or the role ended it; raise it (statement_timeout and the like)',
  ],
  [/^(?:2BP01|0A000)/, 'something of yours rests on what would change; drop that first'],
  [/^(?:42P07|42809|42P16)/, 'something else has that name there; name another schema'],
  [/^(?:22P05|22021)/, 'the database does not hold these characters; it needs the encoding UTF8'],
  [
    /^(?:22|42846|42804)/,
    'what stands there does not become the type of now; load into another schema',
  ],
  [
    /^23503 update or delete/,
    'rows of yours refer to rows that would go; drop that reference first',
  ],
  [/^(?:23505|23514|P0001)/, 'a rule of other making is in the way; load into another schema'],
  [/^40/, 'other work is in the way; nothing was loaded, load again'],
  [
    /^(?:57P0|ECONNRESET|EPIPE|08|Connection (?:ended|closed|terminated)|Client .*not queryable)/,
    'the connection broke; load again: what came through then changes nothing',
  ],
  [/^The server does not support SSL/, 'say in the address how to connect (?sslmode=…)'],
  [
    /^(?:SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_VERIFY|CERT_|ERR_TLS)/,
    'say in the address how its certificate is trusted (?sslmode=…&sslrootcert=…)',
  ],
]

/** The error a refused load is told by (exit code 6), with advice; what is no refusal of the database stays as it is. */
export function refusalOf(error: unknown, shown: string): unknown {
  if (!(error instanceof Error)) return error
  const [first] = error instanceof AggregateError ? error.errors : []
  const its: Error = first instanceof Error ? first : error
  const code = 'code' in its && typeof its.code === 'string' ? its.code : ''
  const told = `${code} ${its.message}`.trimStart()
  const [, advice] = refusals.find(([words]) => words.test(told)) ?? []
  if (advice === undefined) return error
  const detail = 'detail' in its && typeof its.detail === 'string' ? `: ${its.detail}` : ''
  return new MissingError(`${shown} does not take the dataset: ${advice} (${its.message}${detail})`)
}
