export type Verdict =
  | 'exact'
  | 'within_rounding'
  | 'truncation_only'
  | 'unlikely'
  | 'inconsistent'
  | 'plausible'
  | 'not_checkable'

export type CheckKind =
  | 'sum'
  | 'ratio'
  | 'change'
  | 'difference'
  | 'share'
  | 'order'
  | 'equal'
  | 'range'
  | 'derived'

/** Exact decimals (or null, unbounded) with open or closed ends. */
export interface Interval {
  min: string | null
  max: string | null
  minIncl: boolean
  maxIncl: boolean
}
