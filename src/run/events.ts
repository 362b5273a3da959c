import type { Changes } from './changes.ts'
import type { Planned } from './plan.ts'

/** What a run tells while it goes on; whoever listens decides how it is shown. */
export interface Events {
  planned(planned: readonly Planned[], changes: Changes): void
  finished(path: string, status: string, message?: string): void
  publishing(): void
}
