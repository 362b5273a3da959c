import type { Figure } from '../../model/figure.ts'
import { isUntil } from '../attributes/period.ts'
import type { Around } from './index.ts'

const planned = new Set<Figure['stage']>(['initial_budget', 'adjusted_budget', undefined])

/** 截至4月底，一般公共预算支出9亿元 under the heading of the year's budget: what was spent to a day has been spent. */
export function toDate(figure: Figure, { text, headed, context }: Around): void {
  const { period, words, stage } = figure
  const { kind } = context.report ?? {}
  if (headed || period?.kind !== 'duration' || words.period?.start === undefined) return
  if (kind !== 'budget_report' && kind !== 'budget' && kind !== 'execution') return
  if (!planned.has(stage) || words.stage?.from === 'own') return
  if (figure.aspect === 'completion' || !isUntil(text, words.period.start)) return
  figure.stage = 'execution'
  figure.modality = 'actual'
  figure.words.stage = { ...words.period, rule: 'to date' }
  figure.words.modality = figure.words.stage
}
