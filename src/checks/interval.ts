import type { Interval } from '../model/check.ts'
import type { Figure } from '../model/figure.ts'
import {
  digits,
  divide,
  isDecimal,
  minus,
  negative,
  order,
  plus,
  type Rational,
  rational,
  sign,
  tenTo,
  times,
} from './rational.ts'

/** The values a printed figure can stand for: exact ends (null: unbounded), open or closed. */
export interface Span {
  min: Rational | null
  max: Rational | null
  minIncl: boolean
  maxIncl: boolean
}

const half: Rational = { over: 5n, under: 10n }
const one: Rational = { over: 1n, under: 1n }

/** One value and nothing else. */
export function point(value: Rational): Span {
  return { min: value, max: value, minIncl: true, maxIncl: true }
}

/**
 * The values a figure can stand for when it was rounded to its printed digits: 381亿元 → [380.5, 381.5];
 * 以上 and its like are unbounded; 余 reaches one unit of the last non-zero digit further.
 * A count printed to the unit is exact. Undefined when the figure has neither a value nor a range.
 */
export function spanOf(figure: Figure): Span | undefined {
  const { value, range, comparator } = figure
  if (value === undefined) return range && between(range)
  const at = rational(value)
  const unit = precisionOf(figure)
  switch (comparator) {
    case 'at_least':
      return { min: at, max: null, minIncl: true, maxIncl: false }
    case 'more_than':
      return { min: at, max: null, minIncl: false, maxIncl: false }
    case 'at_most':
      return { min: null, max: at, minIncl: false, maxIncl: true }
    case 'less_than':
      return { min: null, max: at, minIncl: false, maxIncl: false }
    case 'approx_more':
      return { min: at, max: plus(at, lastDigit(at, unit)), minIncl: true, maxIncl: true }
    case 'approx_less':
      return { min: minus(at, lastDigit(at, unit)), max: at, minIncl: true, maxIncl: true }
    case 'approx': {
      const reach = lastDigit(at, unit)
      return { min: minus(at, reach), max: plus(at, reach), minIncl: true, maxIncl: true }
    }
    case 'eq': {
      if (unit === undefined || isCounted(figure)) return point(at)
      const reach = times(unit, half)
      return { min: minus(at, reach), max: plus(at, reach), minIncl: true, maxIncl: true }
    }
  }
}

/** The values a figure can stand for when its further digits were cut off: [v, v + u) above zero, (v − u, v] below. */
export function truncated(at: Rational, unit: Rational): Span {
  const side = sign(at)
  return {
    min: side > 0 ? at : minus(at, unit),
    max: side < 0 ? at : plus(at, unit),
    minIncl: side > 0,
    maxIncl: side < 0,
  }
}

/** One unit of the last printed digit; of the value's own digits where the figure keeps none (倍). */
export function precisionOf({ precision, kind, value }: Figure): Rational | undefined {
  if (precision !== undefined) return rational(precision)
  if (kind !== 'multiple' || value === undefined || value.includes('/')) return undefined
  const places = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0
  return { over: 1n, under: tenTo(places) }
}

/** People and things counted one by one are not rounded. */
function isCounted({ kind, precision }: Figure): boolean {
  return kind === 'count' && precision === '1'
}

function between({ min, max, minIncl, maxIncl }: Interval): Span {
  return {
    min: min === null ? null : rational(min),
    max: max === null ? null : rational(max),
    minIncl,
    maxIncl,
  }
}

/** One unit of the last digit that is not zero: 100余 reaches to 200, 130多 to 140. */
function lastDigit({ over, under }: Rational, unit: Rational | undefined): Rational {
  if (unit === undefined || over === 0n) return unit ?? one
  let step = unit
  while ((over * step.under) % (under * step.over * 10n) === 0n)
    step = { over: step.over * 10n, under: step.under }
  return step
}

/** Σ weight × span, end by end; a negative weight swaps the ends. */
export function weightedSum(parts: readonly { span: Span; weight: number }[]): Span {
  let sum = point({ over: 0n, under: 1n })
  for (const { span, weight } of parts) sum = sumOf(sum, scaled(span, weight))
  return sum
}

function scaled(span: Span, weight: number): Span {
  if (weight === 1) return span
  const by = rational(String(weight))
  const times_ = (end: Rational | null) => end && times(end, by)
  return weight >= 0
    ? { ...span, min: times_(span.min), max: times_(span.max) }
    : { min: times_(span.max), max: times_(span.min), minIncl: span.maxIncl, maxIncl: span.minIncl }
}

function sumOf(a: Span, b: Span): Span {
  return {
    min: a.min && b.min && plus(a.min, b.min),
    max: a.max && b.max && plus(a.max, b.max),
    minIncl: a.minIncl && b.minIncl,
    maxIncl: a.maxIncl && b.maxIncl,
  }
}

/** a / b for b wholly above zero; undefined otherwise. */
export function quotient(a: Span, b: Span): Span | undefined {
  if (b.min === null || sign(b.min) <= 0) return undefined
  const low = a.min && (sign(a.min) >= 0 ? b.max : b.min)
  const high = a.max && (sign(a.max) >= 0 ? b.min : b.max)
  const toZero: Rational = { over: 0n, under: 1n }
  return {
    min: a.min === null ? null : low ? divide(a.min, low) : toZero,
    max: a.max === null ? null : high ? divide(a.max, high) : toZero,
    minIncl: a.minIncl && (a.min !== null && sign(a.min) >= 0 ? b.maxIncl : b.minIncl),
    maxIncl: a.maxIncl && (a.max !== null && sign(a.max) >= 0 ? b.minIncl : b.maxIncl),
  }
}

/** now / before − 1: `before` enters once, so the ends are as near as they can be. */
export function relativeChange(now: Span, before: Span): Span | undefined {
  const ratio = quotient(now, before)
  return ratio && moved(ratio, negative(one))
}

/** delta / (now − delta), where only the amount of the change is printed; undefined unless the former value is above zero. */
export function changeByDelta(delta: Span, now: Span): Span | undefined {
  const before = sumOf(now, scaled(delta, -1))
  if (before.min === null || sign(before.min) <= 0) return undefined
  const at = (d: Rational, n: Rational) => divide(d, minus(n, d))
  if (!delta.min || !delta.max || !now.min || !now.max) return undefined
  const low = sign(delta.min) >= 0 ? now.max : now.min
  const high = sign(delta.max) >= 0 ? now.min : now.max
  return {
    min: at(delta.min, low),
    max: at(delta.max, high),
    minIncl: delta.minIncl && now.minIncl && now.maxIncl,
    maxIncl: delta.maxIncl && now.minIncl && now.maxIncl,
  }
}

/** span × factor, for a factor above zero (ratio → percent). */
export function magnified(span: Span, factor: Rational): Span {
  return {
    ...span,
    min: span.min && times(span.min, factor),
    max: span.max && times(span.max, factor),
  }
}

function moved(span: Span, by: Rational): Span {
  return { ...span, min: span.min && plus(span.min, by), max: span.max && plus(span.max, by) }
}

/** Whether some value lies in both; touching counts only where both ends are closed. */
export function meet(a: Span, b: Span): boolean {
  return reaches(a.min, a.minIncl, b.max, b.maxIncl) && reaches(b.min, b.minIncl, a.max, a.maxIncl)
}

function reaches(
  min: Rational | null,
  minIncl: boolean,
  max: Rational | null,
  maxIncl: boolean,
): boolean {
  if (min === null || max === null) return true
  const side = order(min, max)
  return side < 0 || (side === 0 && minIncl && maxIncl)
}

export function contains(span: Span, value: Rational): boolean {
  return meet(span, point(value))
}

/** The span in decimals: exact where its ends have at most so many places, else a little wider with open ends. */
export function printSpan(span: Span, places: number): Interval {
  const { min, max } = span
  return {
    min: min && digits(min, places, 'down'),
    max: max && digits(max, places, 'up'),
    minIncl: span.minIncl && min !== null && isDecimal(min, places),
    maxIncl: span.maxIncl && max !== null && isDecimal(max, places),
  }
}
