import type { Cited } from './cited.ts'

export const scopes = ['whole', 'own_level', 'part'] as const
export type Scope = (typeof scopes)[number]

export const stages = [
  'initial_budget',
  'adjusted_budget',
  'estimated_execution',
  'execution',
  'final_account',
] as const
export type Stage = (typeof stages)[number]

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
