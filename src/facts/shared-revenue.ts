import { bareRevenue, handedUp, revenue, revenueOfAll } from '../lexicon/fact-topics.ts'
import type { IdentifiedFigure } from '../model/located.ts'

/**
 * Where a document calls 一般公共预算收入 what it divides into 上划中央收入, 上划省级收入 and 地方一般公共预算收入, that name is of the revenue of all
 * governments together: its figures in sentences get the name of that (一般公共预算总收入). Only what is 地方 is the region's own.
 */
export function revenueShared<T extends IdentifiedFigure>(figures: readonly T[]): readonly T[] {
  const isShared = figures.some(
    ({ figure: { indicator = '', partOf } }) =>
      partOf !== undefined && bareRevenue.test(partOf) && handedUp.test(indicator),
  )
  if (!isShared) return figures
  return figures.map(one =>
    one.cell === undefined && one.figure.indicator === revenue
      ? { ...one, figure: { ...one.figure, indicator: revenueOfAll } }
      : one,
  )
}
