import type { RunReport } from '../../schemas/run.ts'
import { UsageError } from '../model/errors.ts'
import type { Planned } from './plan.ts'
import type { Changes } from './result.ts'

/** Counts the states of a plan, and what the dataset held that the plan does not meet. */
export function changesOf(planned: readonly Planned[], removed: number): Changes {
  const count = (...states: readonly string[]) =>
    planned.filter(({ state }) => states.includes(state)).length
  return {
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged', 'failed-unchanged'),
    kept: count('kept'),
    unreadable: count('unreadable'),
    removed,
  }
}

/** Documents a dataset held and will no longer: those that are known by path, and at least as many as it shrinks by. */
export function removedOf(
  known: readonly string[],
  planned: readonly Planned[],
  report: RunReport | null,
): number {
  return Math.max(known.length, (report?.counts['sources'] ?? 0) - planned.length)
}

/** Throws UsageError where a run would remove more than half of a dataset: an unmounted share, a subset of the paths. */
export function expectFew(removed: number, before: number, folder: string): void {
  if (removed * 2 <= before) return
  throw new UsageError(
    `“${folder}” holds ${count(before)}, of which the given paths lack ${removed === before ? 'all' : removed}; nothing was run. Give the other paths as well, --keep to keep those documents, --allow-removed to remove them, or another folder with -o`,
  )
}

function count(documents: number): string {
  return `${documents} document${documents === 1 ? '' : 's'}`
}
