import type { Scope, Stage } from '../model/context.ts'
import type { Aspect } from '../model/figure.ts'

/** A column of a panel: what is measured, and what of it. */
export interface Measure {
  indicator: string
  aspect: Aspect
}

/** Whose row it is. */
export interface PanelSubject {
  name: string
  /** Code of GB/T 2260 and the region above it, where they are known; a list of names may lack both. */
  code: string | null
  parent: string | null
}

/** A stage of a budget, or `none` for what has no stage: bulletins, debt, population. */
export type PanelStage = Stage | 'none'

/** What a panel is asked for. */
export interface PanelAsked {
  measures: readonly Measure[]
  subjects: readonly PanelSubject[]
  years: readonly number[]
  scope: Scope
  /** The first that is stated counts. */
  stages: readonly PanelStage[]
}

/** Stages in which something has happened, or is reckoned to have; a budget is asked for by name. */
export const happened: readonly PanelStage[] = [
  'final_account',
  'execution',
  'none',
  'estimated_execution',
]
