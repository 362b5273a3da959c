import { compare, type Decimal, decimal, multiply, negate, subtract } from '../model/decimal.ts'
import type { FactSource } from '../model/fact.ts'

/** What a statement says, wherever it stands. */
export type Valued = Pick<FactSource, 'value' | 'precision' | 'comparator'>

const none = decimal('0')
const two = decimal('2')

/** How far two values are apart, never below zero. */
export function distance(a: string, b: string): Decimal {
  const gap = subtract(decimal(a), decimal(b))
  return compare(gap, none) < 0 ? negate(gap) : gap
}

/** One unit of the last digit that a statement prints. */
export function stepOf({ precision }: Pick<Valued, 'precision'>): Decimal {
  return precision === null ? none : decimal(precision)
}

/**
 * Whether two statements can be of one value: their roundings meet, or the coarser was cut off instead of rounded, or is bounded by a word
 * (超过, 约) that reaches the finer.
 */
export function agree(a: Valued, b: Valued): boolean {
  const gap = distance(a.value, b.value)
  const [fine, coarse] = compare(stepOf(a), stepOf(b)) <= 0 ? [a, b] : [b, a]
  const reach = stepOf(coarse)
  if (coarse.comparator === 'eq' && fine.comparator === 'eq') {
    return compare(gap, reach) < 0 || compare(gap, none) === 0
  }
  const side = compare(decimal(fine.value), decimal(coarse.value))
  switch (coarse.comparator) {
    case 'at_least':
    case 'more_than':
      return side >= 0
    case 'at_most':
    case 'less_than':
      return side <= 0
    default:
      return compare(gap, multiply(reach, two)) <= 0 || compare(gap, none) === 0
  }
}
