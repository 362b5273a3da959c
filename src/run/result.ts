import type { RunReport } from '../../schemas/run.ts'

/** What a run does to the documents of a dataset: how many of each state. */
export interface Changes {
  new: number
  changed: number
  unchanged: number
  kept: number
  unreadable: number
  removed: number
}

/** What came of a run. */
export interface RunResult {
  /** Null when nothing was published: interrupted, or one shard of several. */
  report: RunReport | null
  changes: Changes
  interrupted: boolean
  /** What ended it before all was converted, where that was asked for. */
  ended?: 'failures' | 'time'
  failed: number
  setAside: number
  inconsistent: number
  /** Figures that were recognised from pictures and that nobody has reviewed. */
  recognised: number
  /** Decisions that contradict each other, and lines of decisions that are none. */
  undecided: number
}
