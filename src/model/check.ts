export const verdicts = [
  'exact',
  'within_rounding',
  'truncation_only',
  'unlikely',
  'inconsistent',
  'plausible',
  'not_checkable',
] as const
export type Verdict = (typeof verdicts)[number]

export const checkKinds = [
  'sum',
  'ratio',
  'change',
  'difference',
  'share',
  'order',
  'equal',
  'range',
  'derived',
] as const
export type CheckKind = (typeof checkKinds)[number]

/** The finders whose members stand in several documents; what they find belongs to the document that states the total. */
export const acrossFinders = ['period-parts', 'region-parts'] as const
export type AcrossFinder = (typeof acrossFinders)[number]

/** Exact decimals (or null, unbounded) with open or closed ends. */
export interface Interval {
  min: string | null
  max: string | null
  minIncl: boolean
  maxIncl: boolean
}
