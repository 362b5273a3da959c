import { Option } from 'commander'
import { UsageError } from '../model/errors.ts'

/** Every option that a variable or a file may give as well, by its name in such a file. */
export const keys = [
  'config',
  'quiet',
  'pipeline',
  'out',
  'format',
  'to',
  'dataset',
  'evolve',
  'meta',
  'decisions',
  'jobs',
  'timeout',
  'memory',
  'archive-files',
  'archive-size',
  'archive-depth',
  'max-failures',
  'max-time',
  'max-line',
  'retry-failed',
  'ocr',
  'shard',
  'on-row-error',
  'strict',
  'chinese-headers',
  'lang',
  'bom',
  'nested',
  'events',
] as const

export type Key = (typeof keys)[number]

/** The variable of a setting: `YIYUAN_ON_ROW_ERROR` of `on-row-error`. */
export function variableOf(key: Key): string {
  return `YIYUAN_${key.toUpperCase().replaceAll('-', '_')}`
}

interface Manner {
  /** What the words mean; throws UsageError that says what was found and expected, not where. */
  read?: (words: string) => unknown
  /** The words that hold when nothing is given. */
  otherwise?: string
  /** The same in the help, where the words alone do not say it. */
  told?: string
  choices?: readonly string[]
  /** Given again and again or with commas: -p a -p b,c. */
  repeated?: true
}

/** An option that may be given by a flag, by its variable or by a file of settings. */
export class Setting extends Option {
  readonly key: Key
  readonly read: (words: string) => unknown
  readonly repeated: boolean

  constructor(key: Key, flags: string, description: string, manner: Manner = {}) {
    super(flags, description)
    const { read, otherwise, told, choices, repeated = false } = manner
    this.key = key
    this.repeated = repeated
    this.read = choices === undefined ? (read ?? (words => words)) : oneOf(choices)
    if (choices !== undefined) this.argChoices = [...choices]
    if (otherwise !== undefined) this.default(otherwise, told ?? otherwise)
    if (repeated) {
      this.default([], 'all built-in ones')
      this.argParser(collect)
    }
  }
}

/** Adds arguments given again and again, or with commas between, to those before. */
function collect(value: string, before: readonly string[]): string[] {
  return [...before, ...listed(value)]
}

/** Words with commas between them. */
export function listed(words: string): string[] {
  return words
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')
}

function oneOf(choices: readonly string[]): (words: string) => string {
  return words => {
    if (choices.includes(words)) return words
    throw new UsageError(`“${words}” is unknown; known are ${choices.join(', ')}`)
  }
}

/** A whole number above 0. */
export function positive(words: string): number {
  const value = Number(words)
  if (!Number.isInteger(value) || value < 1 || words.trim() === '')
    throw new UsageError(`“${words}” is not a whole number above 0`)
  return value
}

/** A whole number, 0 too. */
export function whole(words: string): number {
  return words.trim() === '0' ? 0 : positive(words)
}

/** What `read` gives; what it throws is told with the place the words stand at. */
export function placed<T>(place: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${place} ${error.message}`) : error
  }
}
