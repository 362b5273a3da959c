import { createHash } from 'node:crypto'
import type { Column } from '../../column.ts'
import { accepted } from '../accepted.ts'

/** What `numeric` holds: digits before the point and after it. */
const WHOLE = 131_072
const FRACTION = 16_383

const NULL = '\\N'

/** A value as COPY takes it in a column of its type; undefined where the type does not hold it. */
export function copied(type: Column['type'], value: unknown): string | undefined {
  if (value === null || value === undefined) return NULL
  switch (type) {
    case 'text':
      return escaped(String(value))
    case 'decimal':
      return numeric(String(value))
    case 'integer':
      return Number.isSafeInteger(value) ? String(value) : undefined
    case 'boolean':
      return value === true ? 't' : 'f'
    case 'date':
      return /^(?!0000)\d{4}-\d\d-\d\d$/.test(String(value)) ? String(value) : undefined
    default:
      return escaped(JSON.stringify(value))
  }
}

function numeric(words: string): string | undefined {
  const found = /^-?(\d+)(?:\.(\d+))?$/.exec(words)
  if (found === null) return undefined
  const [, whole = '', fraction = ''] = found
  return whole.length <= WHOLE && fraction.length <= FRACTION ? words : undefined
}

const SPECIAL = /[\\\n\r\t]/
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function escaped(words: string): string {
  if (!SPECIAL.test(words)) return words
  return words.replace(/[\\\n\r\t]/g, character => ESCAPES[character] ?? character)
}

/** Bytes of words in an index, which takes some 2.7 kB together with the name of the dataset; and the code units that never are more. */
const INDEXED = 2_000
export const SURELY_FITS = Math.floor(INDEXED / 3)

/** A key as an index takes it: of one that is too long, as paths may be, its beginning and its hash. */
export function inIndex(key: unknown): unknown {
  if (typeof key !== 'string' || key.length <= SURELY_FITS) return key
  if (Buffer.byteLength(key) <= INDEXED) return key
  const hash = createHash('sha256').update(key).digest('hex')
  return `${accepted(key.slice(0, SURELY_FITS - 100))}…${hash}`
}

/** Whether a line of JSON may hold a character PostgreSQL refuses; JSON writes all of them as escapes. */
export function mayRefuse(line: string): boolean {
  return /\\u(?:0000|[dD][89a-fA-F])/.test(line)
}

/** A value with every word in it as PostgreSQL takes it, names in objects too. */
export function acceptedIn(value: unknown): unknown {
  if (typeof value === 'string') return accepted(value)
  if (Array.isArray(value)) return value.map(acceptedIn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [accepted(key), acceptedIn(one)]),
  )
}
