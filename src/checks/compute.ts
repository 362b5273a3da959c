import type { Claim, Member, Role } from './finder.ts'
import {
  changeByDelta,
  magnified,
  point,
  precisionOf,
  quotient,
  relativeChange,
  type Span,
  weightedSum,
} from './interval.ts'
import { type Manner, mannerOf, type Quantity, quantityOf, unitProblem } from './members.ts'
import { divide, minus, negative, plus, type Rational, rational, sign, times } from './rational.ts'

/** Both sides of a claim, ready to compare. */
export interface Computed {
  stated: Quantity
  computed: Quantity
  relation: 'equal' | 'at_most' | 'within'
  /** One unit of the last digit of the stated figure. */
  unit: Rational | null
  /** Of computed − stated when every digit beyond the printed ones is a matter of chance; sums only. */
  variance: Rational | null
  manner: Manner
}

const zero: Rational = { over: 0n, under: 1n }
const hundred: Rational = { over: 100n, under: 1n }
const one: Rational = { over: 1n, under: 1n }

/** The arithmetic of a claim, or the reason why there is none. */
export function compute(claim: Claim): Computed | string {
  const { members } = claim
  const quantities = new Map<Member, Quantity>()
  for (const each of members) {
    const quantity = quantityOf(each)
    if (quantity === undefined) return 'a figure has no value'
    quantities.set(each, quantity)
  }
  const units = unitProblem(claim)
  if (units !== undefined) return units
  const manner = mannerOf(members)
  const parts = [...quantities].map(([{ role, weight, found }, quantity]) => ({
    ...quantity,
    role,
    weight,
    unit: precisionOf(found.figure) ?? null,
  }))
  const result = calculate(claim, parts)
  return typeof result === 'string' ? result : { ...result, manner }
}

interface Part extends Quantity {
  role: Role
  weight: number
  unit: Rational | null
}

function calculate(claim: Claim, parts: readonly Part[]): Omit<Computed, 'manner'> | string {
  const [first, ...rest] = parts
  if (first === undefined) return 'nothing to compare'
  const plain = { stated: first, unit: first.unit, variance: null }
  switch (claim.kind) {
    case 'sum':
    case 'difference':
      return { ...plain, relation: 'equal', computed: total(rest), variance: varianceOf(parts) }
    case 'share': {
      const whole = { span: point(hundred), at: hundred }
      return {
        ...plain,
        stated: whole,
        relation: 'equal',
        computed: total(parts),
        variance: varianceOf(parts),
      }
    }
    case 'ratio':
    case 'change': {
      const computed = claim.kind === 'ratio' ? ratio(rest) : change(rest)
      if (typeof computed === 'string') return computed
      return { ...plain, relation: 'equal', computed: inPercent(claim, computed) }
    }
    case 'equal':
    case 'order': {
      const [second] = rest
      if (second === undefined) return 'nothing to compare'
      if (claim.kind === 'order') return { ...plain, relation: 'at_most', computed: second }
      return { ...plain, relation: 'equal', computed: farthest(first, rest) ?? second }
    }
    case 'range': {
      const { min, max } = claim.bounds ?? {}
      const span: Span = {
        min: min === undefined ? null : rational(min),
        max: max === undefined ? null : rational(max),
        minIncl: min !== undefined,
        maxIncl: max !== undefined,
      }
      return { ...plain, relation: 'within', computed: { span, at: null } }
    }
    case 'derived': {
      const computed = implied(first, rest[0])
      return computed === undefined
        ? 'the ratio is not above zero'
        : { ...plain, stated: computed, relation: 'equal', computed }
    }
  }
}

function total(parts: readonly Part[]): Quantity {
  let at: Rational | null = zero
  for (const part of parts) at = at && part.at && plus(at, weighted(part.at, part.weight))
  return { span: weightedSum(parts), at }
}

function weighted(at: Rational, weight: number): Rational {
  return weight === 1 ? at : weight === -1 ? negative(at) : times(at, rational(String(weight)))
}

/** Rounding errors are spread evenly: a twelfth of the square of the unit each. */
function varianceOf(parts: readonly Part[]): Rational | null {
  let sum: Rational = zero
  for (const { unit, weight, span } of parts) {
    if (unit === null || span.min === null || span.max === null) return null
    const width = minus(span.max, span.min)
    const square = times(width, width)
    sum = plus(
      sum,
      weight * weight === 1 ? square : times(square, rational(String(weight * weight))),
    )
  }
  return divide(sum, { over: 12n, under: 1n })
}

function by(parts: readonly Part[], role: Role): Part | undefined {
  return parts.find(part => part.role === role)
}

function ratio(parts: readonly Part[]): Quantity | string {
  const numerator = by(parts, 'numerator')
  const denominator = by(parts, 'denominator')
  if (!numerator || !denominator) return 'nothing to compare'
  const span = quotient(numerator.span, denominator.span)
  if (span === undefined) return 'the denominator is not above zero'
  return { span, at: numerator.at && denominator.at && divide(numerator.at, denominator.at) }
}

function change(parts: readonly Part[]): Quantity | string {
  const now = by(parts, 'now')
  const before = by(parts, 'before')
  const delta = by(parts, 'delta')
  if (now && before) {
    const span = relativeChange(now.span, before.span)
    if (span === undefined) return 'the former value is not above zero'
    return { span, at: now.at && before.at && minus(divide(now.at, before.at), one) }
  }
  if (!now || !delta) return 'nothing to compare'
  const span = changeByDelta(delta.span, now.span)
  if (span === undefined) return 'the former value is not above zero'
  return { span, at: now.at && delta.at && divide(delta.at, minus(now.at, delta.at)) }
}

/** numerator / ratio: the whole that nobody printed. */
function implied(stated: Part, numerator: Part | undefined): Quantity | undefined {
  if (numerator === undefined) return undefined
  const share = {
    span: magnified(stated.span, { over: 1n, under: 100n }),
    at: stated.at && divide(stated.at, hundred),
  }
  const span = quotient(numerator.span, share.span)
  if (span === undefined) return undefined
  return {
    span,
    at: numerator.at && share.at && sign(share.at) > 0 ? divide(numerator.at, share.at) : null,
  }
}

function inPercent(claim: Claim, computed: Quantity): Quantity {
  const kind = claim.members[0]?.found.figure.kind
  if (kind !== 'percent' && kind !== 'percentage_point' && kind !== 'number') return computed
  return { span: magnified(computed.span, hundred), at: computed.at && times(computed.at, hundred) }
}

/** Of several statements of one fact, the one that lies farthest from the first. */
function farthest(first: Part, rest: readonly Part[]): Part | undefined {
  let best: Part | undefined
  let most = -1
  for (const part of rest) {
    const gap = first.at && part.at ? minus(first.at, part.at) : zero
    const size = Math.abs(Number(gap.over) / Number(gap.under))
    if (size > most) {
      most = size
      best = part
    }
  }
  return best
}
