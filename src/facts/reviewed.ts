import type { FactSource } from '../model/fact.ts'
import type { ReviewState } from '../model/review.ts'

/** A fact that rests on no statement a person settled. */
export const unreviewed = { review_state: null, reviewed_value: null }

const holding: ReadonlySet<ReviewState | null> = new Set(['confirmed', 'corrected'])

/** Whether a person said that a statement holds, as it is read or otherwise. */
export function holds({ review_state: state }: FactSource): boolean {
  return holding.has(state)
}
