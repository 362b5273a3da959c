import type { Pipeline } from '../pipeline/index.ts'
import type { OnRowError } from '../pipeline/types.ts'
import type { Bounds, Result, Task } from './task.ts'

/** What a child must know before its first document. */
export interface Beginning {
  /** Where the dataset and its store stand. */
  folder: string
  /** As they were read when the run began; a file that is changed since changes nothing. */
  pipelines: readonly Pipeline[]
  /** Hash of pipelines, settings and program version. */
  settings: string
  bounds: Bounds
  onRowError: OnRowError
  /** Names what reads pictures, where that was asked for. */
  ocr?: string | undefined
  /** Where decisions of review lie for it; null where there are none. */
  decisions: string | null
}

/** What a child is told: how to begin, once, then a document at a time. */
export type Message = { begin: Beginning } | { task: Task }

/**
 * What a child says of a document: the hash of its bytes as soon as they are read, each page as it is read, how many there were, then the
 * result, a bug it met, or that the disk takes nothing more.
 */
export type Answer =
  | Result
  | { began: string }
  | { page: number }
  | { pages: number }
  | { bug: string }
  | { halt: string }
