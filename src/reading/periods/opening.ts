import { stocks } from '../../lexicon/periods.ts'
import type { PeriodWords } from './spec.ts'

/** Characters in which what stands at the start of a year is named. */
const REACH = 16
/** 年初债务余额: what stands at the start of a year; 年初预算 and 年初以来 are none. */
const opening = new RegExp(
  `^(年?初)(?!预算|计划|安排|以来)[^，。；、\\s\\d]{0,12}?(?:${stocks.join('|')})`,
)
const first = { month: 1, day: 1 }

/** The start of a year after its digits, where a balance is said to stand there (2025年初债务余额). */
export function yearStart(text: string, at: number): Omit<PeriodWords, 'start'> | undefined {
  const words = opening.exec(text.slice(at, at + REACH))?.[1]
  return words === undefined
    ? undefined
    : { end: at + words.length, granularity: 'day', kind: 'instant', from: first, to: first }
}
