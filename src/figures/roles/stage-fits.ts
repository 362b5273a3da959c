import { allotting, summing } from '../../lexicon/certainty.ts'
import type { Stage } from '../../model/context.ts'
import type { Figure, Modality, Words } from '../../model/figure.ts'

/** How sure a figure of a stage is. */
export const modalities: Readonly<Record<Stage, Modality>> = {
  initial_budget: 'plan',
  adjusted_budget: 'plan',
  estimated_execution: 'forecast',
  execution: 'actual',
  final_account: 'actual',
}

/** 安排交通运输支出12亿元 in what a report says of the year carried out: what was allotted, no plan. */
export function allotted({ modality }: Figure['words']): boolean {
  return modality?.text === allotting
}

/** 共计, 累计 only sum: they make a budget of next year no fact. */
export function isSoft(words: Words | undefined): boolean {
  return summing.includes(words?.text ?? '')
}

/** Whether a stage may be said of a figure with that modality. */
export function fits(given: Stage, { modality, words }: Figure): boolean {
  if (modality === undefined || modality === modalities[given]) return true
  if (given === 'initial_budget' && modality === 'actual') return true
  if (given === 'execution' && allotted(words)) return true
  return given === 'initial_budget' && (modality === 'target' || modality === 'forecast')
}

/** A budget is planned, whatever verb near by tells what is done (安排…用于完成…) or another clause expects (收入预期实现…，上级补助收入9亿元). */
export function isWeaker({ modality, words, aspect, partOf }: Figure, byStage: Modality): boolean {
  const other = aspect === 'level' && partOf === undefined && words.modality?.from !== 'own'
  return byStage === 'plan' && (modality === 'actual' || (modality === 'forecast' && other))
}
