import { glossed } from './gloss.ts'
import { any } from './pattern.ts'

/** What a heading says its column is, besides a comparison. */
export type Side = 'now' | 'before' | 'initial' | 'adjusted' | 'budget'

const comparisons = glossed(`
  % ％ 比 率          percent, ratio, rate
  增 减 差            more, less, difference
  占 其中             part of, of which
`)
const before = glossed(`
  上年 去年           last year
  上期 同期           the period before, the same period
`)
const adjusted = glossed(`
  调整 变动           adjusted, changed
`)
const initial = glossed(`
  年初预算            budget at the start of the year
`)
const budget = glossed(`
  预算                budget
`)
const done = glossed(`
  执行 决算 完成      execution, final account, completion
`)
const doneAmounts = glossed(`
  执行数 完成数 决算数 快报数    amount carried out, completed, finally accounted, reported early
  预计数 实际                    amount expected, actual
`)

const rules: readonly (readonly [RegExp, Side | null])[] = [
  [new RegExp(any(comparisons)), null],
  [new RegExp(any(before)), 'before'],
  [new RegExp(any(adjusted)), 'adjusted'],
  [new RegExp(any(initial)), 'initial'],
  [new RegExp(`^(?!.*${any(done)}).*${any(budget)}`), 'budget'],
  [new RegExp(`${any(doneAmounts)}|${any(done)}$`), 'now'],
]

/** What the column under a heading is to a comparison beside it; null where it is one itself or nothing of the kind. */
export function sideOf(heading: string): Side | null {
  return rules.find(([words]) => words.test(heading))?.[1] ?? null
}

/** Changes on another basis than the printed amounts. */
export const comparable = new RegExp(
  any(
    glossed(`
  同口径 可比 同比口径    on a comparable basis
  不变价                  at constant prices
  剔除                    without
`),
  ),
)

/** Which budget a heading names. */
export const namesInitial = new RegExp(
  any(
    glossed(`
  年初     at the start of the year
`),
  ),
)
export const namesAdjusted = new RegExp(
  any([
    ...adjusted,
    ...glossed(`
  全年     of the whole year
`),
  ]),
)
