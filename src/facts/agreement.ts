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
 * Whether two statements can be of one value: their roundings meet, or the coarser was cut off instead of rounded, or one is bounded by a word
 * (超过, 约) that reaches the other.
 */
export function agree(a: Valued, b: Valued): boolean {
  const gap = distance(a.value, b.value)
  if (compare(gap, none) === 0) return true
  const [fine, coarse] = compare(stepOf(a), stepOf(b)) <= 0 ? [a, b] : [b, a]
  const reach = stepOf(coarse)
  const [bound, other] = sideOf(coarse) === 0 ? [fine, coarse] : [coarse, fine]
  const side = sideOf(bound)
  if (side !== 0)
    return (
      sideOf(other) === side ||
      compare(decimal(other.value), decimal(bound.value)) === side ||
      (bound === fine && compare(gap, reach) < 0)
    )
  const isExact = coarse.comparator === 'eq' && fine.comparator === 'eq'
  return isExact ? compare(gap, reach) < 0 : compare(gap, multiply(reach, two)) <= 0
}

/** Where the values lie that a bounded statement leaves open: above (1) or below (-1) what it prints; 0 around it. */
function sideOf({ comparator }: Valued): -1 | 0 | 1 {
  if (comparator === 'at_least' || comparator === 'more_than') return 1
  return comparator === 'at_most' || comparator === 'less_than' ? -1 : 0
}
