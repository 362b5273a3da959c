import type { Cited } from './cited.ts'

export type Scope = 'whole' | 'own_level' | 'part'
export type Stage =
  | 'initial_budget'
  | 'adjusted_budget'
  | 'estimated_execution'
  | 'execution'
  | 'final_account'

/** 一般公共预算, 政府性基金, 国有资本经营, 社会保险基金. */
export type Account = 'general_public' | 'government_fund' | 'state_capital' | 'social_insurance'

/**
 * What the nearest table title, unit line or heading says about everything under it.
 * Absent rather than guessed: a title with two years gives no year.
 */
export interface Context {
  year?: Cited<number>
  stage?: Cited<Stage>
  scope?: Cited<Scope>
  account?: Cited<string>
  scopeNote?: Cited<string>
}
