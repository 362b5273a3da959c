/** What a correction may set of a figure beside its value and unit, as its columns are called: what is asked for first, and what stands behind it. */
export const mainAttributes = [
  'subject',
  'indicator',
  'aspect',
  'stage',
  'scope',
  'modality',
  'period_start',
  'period_end',
] as const
export const moreAttributes = [
  'kind',
  'comparator',
  'per',
  'subject_kind',
  'scope_note',
  'account',
  'change_basis',
  'base',
] as const
export const figureAttributes = [...mainAttributes, ...moreAttributes] as const
export type FigureAttribute = (typeof figureAttributes)[number]

/** What a person may settle of a row. */
export const reviewStates = [
  'confirmed',
  'corrected',
  'rejected',
  'document_error',
  'contradicting',
] as const
export type ReviewState = (typeof reviewStates)[number]

/** What became of a decision: `unfit` can not be done to what it is about. */
export const decisionStates = [
  'applied',
  'expired',
  'contradicting',
  'withdrawn',
  'superseded',
  'unfit',
] as const
export type DecisionState = (typeof decisionStates)[number]

/** A value as reviewed. */
export type Reviewed = string | number | boolean | null

/** The columns of a number that was reviewed. */
export interface ReviewedNumber {
  review_state: ReviewState | null
  reviewed_value: string | null
  reviewed_unit: string | null
}

/** What became of a decision on a document. */
export interface ReviewRow {
  decision_id: string
  source_id: string
  state: DecisionState
  action: string
  by: string
  at: string
  /** The row it is about now; null where there is none any more. */
  target_table: string
  target_id: string | null
  words: string
  /** What stands there now, where it expired. */
  words_now: string | null
  value_read: string | null
  value_now: string | null
  unit_now: string | null
  /** Why it does not apply. */
  reason: string | null
}
