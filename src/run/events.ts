import type { Planned } from './plan.ts'
import type { Changes } from './result.ts'

/** What a run tells while it goes on; whoever listens decides how it is shown. */
export interface Events {
  planned(planned: readonly Planned[], changes: Changes): void
  finished(path: string, status: string, message?: string): void
  publishing(): void
  /** A stored result of a document is not what was stored; it is converted again. */
  damaged(path: string, message: string): void
  /** A file of the dataset is not what was published; it is published anew. */
  altered(name: string, message: string): void
  /** A line of a file of decisions is none; it applies to nothing. */
  undecided(file: string, line: number, problem: string): void
}
