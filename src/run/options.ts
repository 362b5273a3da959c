import { UsageError } from '../model/errors.ts'
import { nearest } from '../nearest.ts'
import type { Pipeline } from '../pipeline/index.ts'
import { type OnRowError, onRowErrors } from '../pipeline/types.ts'
import type { Lang } from '../review/view/shapes.ts'
import { languages } from '../review/view/words/index.ts'
import type { Changes } from './result.ts'

/** What a run tells while it goes on. */
export interface RunEvents {
  /** How many documents are new, changed, unchanged … */
  planned?(changes: Changes): void
  /** A document is converted, failed or unsupported; the message says what cost it. */
  finished?(path: string, status: string, message?: string): void
  publishing?(): void
  /** A stored result of a document is not what was stored; the document is converted again. */
  damaged?(path: string, message: string): void
  /** A file of the dataset is not what was published; it is published anew. */
  altered?(name: string, message: string): void
  /** A line of a file of decisions is none; it applies to nothing. */
  undecided?(file: string, line: number, problem: string): void
}

/** What `run` is asked for: the settings of the command of that name, with its defaults. */
export interface RunOptions {
  /** Files, folders and patterns. */
  paths: readonly string[]
  /** The dataset folder. */
  out: string
  /** Names of built-in ones, YAML files, literals; all built-in ones without it. */
  pipelines?: readonly (string | Pipeline)[]
  /** `ndjson` without it; `json`, `csv`, `parquet` stand beside. */
  formats?: readonly string[]
  chineseHeaders?: boolean
  /** The language of report.html: `en` without it. */
  lang?: Lang
  /** A byte order mark in CSV, for Excel. */
  bom?: boolean
  /** Only files that fit one of these patterns, and none that fits one of those. */
  include?: readonly string[]
  exclude?: readonly string[]
  /** Links to files that lead out of the given folders. */
  followLinks?: boolean
  /** A file that says what is known of the documents. */
  meta?: string
  /** Files of decisions beside `decisions.ndjson` of the dataset folder. */
  decisions?: readonly string[]
  onRowError?: OnRowError
  /** Documents converted at once; as many as there are processors and memory for without it. */
  jobs?: number
  /** Seconds a document may take: 120. */
  timeout?: number
  /** Resident MB a document may take: 2048. */
  memory?: number
  /** Files an archive may hold: 20,000; MB it may unpack to: 4096; archives that may stand in one another: 3. */
  archiveFiles?: number
  archiveSize?: number
  archiveDepth?: number
  retryFailed?: boolean
  /** Read pages that are pictures by recognition; needs two optional packages. */
  ocr?: boolean
  /** Stop when more documents than this failed, or after so many seconds of converting; what is converted is kept. */
  maxFailures?: number
  maxTime?: number
  /** Documents of the dataset that the paths lack stay in it. */
  keep?: boolean
  /** More than half of the dataset's documents may go. */
  allowRemoved?: boolean
  /** Called while it goes on. */
  events?: RunEvents
  /** Ends it; what was converted is kept, and the next run goes on. */
  signal?: AbortSignal
}

type Expected = readonly [words: string, holds: (value: unknown) => boolean]

const isWords = (value: unknown) => typeof value === 'string' && value !== ''
const isObject = (value: unknown) => typeof value === 'object' && value !== null
const isPositive = (value: unknown) => typeof value === 'number' && value > 0 && value < Infinity
const isListOf = (holds: (value: unknown) => boolean, least: number) => (value: unknown) =>
  Array.isArray(value) && value.length >= least && value.every(holds)

const words: Expected = ['words', isWords]
const patterns: Expected = ['a list of patterns', isListOf(isWords, 0)]
const positive: Expected = ['a number above 0', isPositive]
const count: Expected = [
  'a whole number above 0',
  value => isPositive(value) && Number.isInteger(value),
]
const yesOrNo: Expected = ['true or false', value => typeof value === 'boolean']

/** What each option is, for callers whose language does not check it. */
const expected: Readonly<Record<keyof RunOptions, Expected>> = {
  paths: [
    'a list of files, folders and patterns (`-`, standard input, is the command’s)',
    isListOf(path => isWords(path) && path !== '-', 1),
  ],
  out: words,
  pipelines: [
    'a list of names, files and literals; all built-in ones are used without it',
    isListOf(value => isWords(value) || isObject(value), 1),
  ],
  formats: ['a list of formats', isListOf(isWords, 1)],
  chineseHeaders: yesOrNo,
  lang: [`one of ${languages.join(', ')}`, value => languages.some(known => known === value)],
  bom: yesOrNo,
  include: patterns,
  exclude: patterns,
  followLinks: yesOrNo,
  meta: words,
  decisions: ['a list of files', isListOf(isWords, 0)],
  onRowError: [
    `one of ${onRowErrors.join(', ')}`,
    value => onRowErrors.some(known => known === value),
  ],
  jobs: count,
  timeout: positive,
  memory: positive,
  archiveFiles: count,
  archiveSize: positive,
  archiveDepth: count,
  maxFailures: ['a whole number', value => Number.isInteger(value) && Number(value) >= 0],
  maxTime: positive,
  retryFailed: yesOrNo,
  ocr: yesOrNo,
  keep: yesOrNo,
  allowRemoved: yesOrNo,
  events: ['an object of functions', isObject],
  signal: ['an AbortSignal', value => value instanceof AbortSignal],
}

/** Throws UsageError for an option that is unknown or no such thing, and for what is missing. */
export function checkOptions(options: RunOptions): void {
  if (!isObject(options)) throw new UsageError('run expects its options: { paths, out }')
  const known = new Map(Object.entries(expected))
  const given = new Map<string, unknown>(Object.entries(options))
  for (const name of new Set(['paths', 'out', ...given.keys()])) {
    const [told, holds] = known.get(name) ?? unknown(name)
    const value = given.get(name)
    const optional = name !== 'paths' && name !== 'out'
    if (!holds(value) && !(optional && value === undefined))
      throw new UsageError(`run: ${name} is ${JSON.stringify(value)}; expected ${told}`)
  }
}

function unknown(name: string): never {
  const close = nearest(name, Object.keys(expected))
  const hint = close === undefined ? '' : `; did you mean “${close}”?`
  throw new UsageError(`run: no option is called “${name}”${hint}`)
}
