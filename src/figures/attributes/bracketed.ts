import type { Base } from './elsewhere.ts'
import { findMetric } from './metric.ts'
import type { Phrase } from './phrase.ts'
import type { View } from './view.ts'

/** A bracket that is open: where, and what may be looked at before it. */
export interface Opened {
  first: number
  start: number
  open: number
}

/** The same with what was read before it: how many figures, the year that held. */
export interface Opening extends Opened {
  figures: number
  year: number | undefined
}

/** 土地出让收入（2.6亿元）: what a figure alone in its bracket measures stands before it. */
export function beforeBracket(view: View, { first, start, open }: Opened): Phrase | undefined {
  const { found } = view
  return findMetric(
    { ...view, first, start, found: { ...found, kind: 'money', start: open } },
    undefined,
  )
}

/** Whether the figure is alone in the bracket that opens right before it. */
export function isAlone({ text, start, found }: View, opened: Opened | undefined): boolean {
  if (opened === undefined || opened.open + 1 !== start) return false
  return text.slice(start, found.start).trim() === ''
}

/** The clause that is read: where it starts, how many figures it has so far, what was measured before the last of them. */
export interface Clause {
  first: number
  start: number
  figures: number
  earlier: Phrase | undefined
}

/**
 * 合同金额4.5亿元，占营业收入26亿元的8.04%: the part of an amount is of what stands before the words of its whole, else of what was measured
 * before that amount.
 */
export function partName(
  view: View,
  base: Base | undefined,
  { first, start, figures, earlier }: Clause,
): Phrase | undefined {
  if (base?.rule !== 'amount') return undefined
  const opens = figures === 1 && start < base.phrase
  return (opens ? findMetric({ ...view, first, start }, base) : undefined) ?? earlier
}
