import type { Interval, Verdict } from '../model/check.ts'
import { type Computed, compute } from './compute.ts'
import type { Claim } from './finder.ts'
import { contains, meet, printSpan, truncated } from './interval.ts'
import { digits, divide, minus, order, type Rational, times } from './rational.ts'

/** What the arithmetic says of a claim. */
export interface Judgement {
  verdict: Verdict
  /** Why it is not checkable. */
  reason: string | null
  stated: Interval | null
  computed: Interval | null
  /** computed − stated, in units of the last digit of the stated figure. */
  gap: string | null
  /** The arithmetic, for the line. */
  outcome: Computed | null
}

/** Digits after the point that ends of intervals keep; sums are exact well within it. */
const places = 12

/** exact → within rounding → truncation only → inconsistent; vague members allow no more than plausible. */
export function judge(claim: Claim): Judgement {
  const outcome = compute(claim)
  if (typeof outcome === 'string') return unchecked(outcome, null)
  if (claim.blocked !== undefined) return unchecked(claim.blocked, outcome)
  if (claim.kind === 'derived') return derived(outcome)
  const verdict = verdictOf(outcome)
  return verdict === null
    ? unchecked('approximate figures differ', outcome)
    : { verdict, reason: null, ...shown(outcome) }
}

function unchecked(reason: string, outcome: Computed | null): Judgement {
  const numbers = outcome
    ? shown(outcome)
    : { stated: null, computed: null, gap: null, outcome: null }
  return { verdict: 'not_checkable', reason, ...numbers }
}

/** A value that follows from printed ones and that no one printed. */
function derived(outcome: Computed): Judgement {
  return { ...unchecked('the base is not stated', outcome), stated: null, gap: null }
}

function shown(outcome: Computed) {
  const { stated, computed, unit } = outcome
  const gap =
    unit && computed.at && stated.at && outcome.relation === 'equal'
      ? digits(divide(minus(computed.at, stated.at), unit), 2, 'nearest')
      : null
  return {
    stated: printSpan(stated.span, places),
    computed: printSpan(computed.span, places),
    gap,
    outcome,
  }
}

function verdictOf(outcome: Computed): Verdict | null {
  const { stated, computed, unit, relation, variance, manner } = outcome
  if (relation === 'at_most') return below(outcome)
  if (relation === 'within') {
    if (manner === 'bounded') return meet(stated.span, computed.span) ? 'plausible' : 'inconsistent'
    if (stated.at && contains(computed.span, stated.at)) return vague(manner) ?? 'exact'
    return meet(stated.span, computed.span) ? (vague(manner) ?? 'within_rounding') : failed(manner)
  }
  if (meet(stated.span, computed.span)) {
    const limited = vague(manner)
    if (limited) return limited
    if (!stated.at || !computed.at) return 'plausible'
    if (order(stated.at, computed.at) === 0) return 'exact'
    const gap = minus(stated.at, computed.at)
    return variance && isUnlikely(gap, variance) ? 'unlikely' : 'within_rounding'
  }
  if (stated.at && computed.at && unit && contains(truncated(stated.at, unit), computed.at))
    return 'truncation_only'
  return failed(manner)
}

function below({ stated, computed, manner }: Computed): Verdict | null {
  const { min } = stated.span
  const { max } = computed.span
  const possible = min === null || max === null || order(min, max) <= 0
  if (!possible) return failed(manner)
  const limited = vague(manner)
  if (limited) return limited
  const holds = stated.at && computed.at && order(stated.at, computed.at) <= 0
  return holds ? 'exact' : 'within_rounding'
}

function vague(manner: Computed['manner']): Verdict | null {
  return manner === 'printed' ? null : 'plausible'
}

/** An approximate figure contradicts nothing. */
function failed(manner: Computed['manner']): Verdict | null {
  return manner === 'approximate' ? null : 'inconsistent'
}

/** Beyond three standard deviations of the rounding of independent figures. */
function isUnlikely(gap: Rational, variance: Rational): boolean {
  const square = times(gap, gap)
  return order(square, times(variance, { over: 9n, under: 1n })) > 0
}
