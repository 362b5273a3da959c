import type { ArchiveLimits } from '../archive/limits.ts'
import type { Sink, SinkOptions } from '../dataset/sinks/sink.ts'
import type { Disk } from '../io/disk.ts'
import type { Pipeline } from '../pipeline/index.ts'
import type { OnRowError } from '../pipeline/types.ts'
import type { Lang } from '../review/view/shapes.ts'
import type { Ends } from './ending.ts'
import type { Events } from './events.ts'
import type { Choice } from './globs.ts'
import type { Input } from './input.ts'
import type { MetaIndex } from './meta/read.ts'
import type { Limits } from './pool.ts'
import type { Shard } from './shard.ts'

export interface RunSettings {
  disk: Disk
  folder: string
  paths: readonly string[]
  pipelines: readonly Pipeline[]
  /** What becomes of a row with a value that does not fit. */
  onRowError: OnRowError
  /** Hash of everything but the bytes that an outcome depends on. */
  settings: string
  /** Names what reads pictures, where that was asked for. */
  ocr?: string | undefined
  sinks: readonly Sink[]
  sinkOptions: SinkOptions
  /** The name of the dataset in warehouses; that of the run before without one. */
  dataset: string | undefined
  limits: Omit<Limits, 'tuning' | 'jobs'> & { jobs: number | 'auto' }
  archives: ArchiveLimits
  ends: Ends
  retryFailed: boolean
  choice: Choice
  /** What came on standard input, for the path `-`. */
  input: Input | undefined
  /** Documents of the dataset that the paths lack stay in it. */
  keep: boolean
  /** More than half of the dataset's documents may go. */
  allowRemoved: boolean
  /** Convert one part of the documents and publish nothing. */
  shard: Shard | null
  version: string
  /** Files of decisions beside the dataset's own. */
  decisions: readonly string[]
  /** The language of the report. */
  lang: Lang
  /** An index of what is known of the documents. */
  meta: MetaIndex | undefined
  /** Milliseconds since 1970. */
  now: () => number
  events: Events
  stop: AbortSignal
}
