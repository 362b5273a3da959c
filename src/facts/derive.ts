import { type Formula, formulas } from '../lexicon/formulas-of-facts.ts'
import { add, compare, type Decimal, decimal, divide, print, subtract } from '../model/decimal.ts'
import type { FactInterval, FactMember, FactRow } from '../model/fact.ts'
import { factId } from './key.ts'
import { unreviewed } from './reviewed.ts'

/** Digits behind the point of a percentage that is computed. */
const PLACES = 2
const percent = '%'
const zero = decimal('0')

/**
 * Facts that nobody states and a declared formula gives (政府债务限额 = 一般债务限额 + 专项债务限额), of members that are alike in subject,
 * period, scope, stage and modality. What is stated, be it in conflict, is never derived. Takes facts of one subject and year together.
 */
export function derived(facts: readonly FactRow[]): FactRow[] {
  const known = new Map<string, FactRow>()
  for (const fact of facts) {
    if (fact.aspect !== 'level' || fact.comparator !== 'eq') continue
    const key = placeOf(fact, fact.indicator)
    if (!known.has(key)) known.set(key, fact)
  }
  const ids = new Set(facts.map(({ fact_id: id }) => id))
  const found: FactRow[] = []
  for (const formula of formulas) {
    for (const first of [...known.values()]) {
      if (first.indicator !== formula.left) continue
      const second = known.get(placeOf(first, formula.right))
      const fact = second && computed(formula, first, second)
      const place = fact && placeOf(fact, fact.indicator)
      if (fact === undefined || place === undefined || known.has(place) || ids.has(fact.fact_id))
        continue
      ids.add(fact.fact_id)
      known.set(place, fact)
      found.push(fact)
    }
  }
  return found
}

/** What must be alike for two facts to be reckoned with each other. */
function placeOf(fact: FactRow, indicator: string): string {
  return [
    ...[indicator, fact.subject_code ?? `${fact.subject_parent} ${fact.subject}`],
    ...[fact.period_end, fact.scope, fact.scope_note, fact.stage, fact.modality, fact.per],
  ].join('\n')
}

function computed({ name, operator, words }: Formula, a: FactRow, b: FactRow): FactRow | undefined {
  const [left, right] = [intervalOf(a), intervalOf(b)]
  if (left === undefined || right === undefined || a.unit !== b.unit) return undefined
  if (a.period_start !== b.period_start) return undefined
  const ratio = operator === '/'
  if (ratio && compare(right.min, zero) <= 0) return undefined
  const [min, max] =
    operator === '+'
      ? [add(left.min, right.min), add(left.max, right.max)]
      : operator === '-'
        ? [subtract(left.min, right.max), subtract(left.max, right.min)]
        : [
            divide(left.min, right.max, PLACES + 4, 'down'),
            divide(left.max, right.min, PLACES + 4, 'up'),
          ]
  const value =
    operator === '+'
      ? add(left.at, right.at)
      : operator === '-'
        ? subtract(left.at, right.at)
        : divide(left.at, right.at, PLACES + 2, 'half')
  return {
    ...derivedKey(a, name, ratio),
    declared: true,
    value: print(ratio ? hundred(value) : value),
    precision: ratio ? `0.${'0'.repeat(PLACES - 1)}1` : coarser(a, b),
    comparator: 'eq',
    status: [a, b].some(({ status }) => status === 'to_review') ? 'to_review' : 'derived',
    preferred: null,
    rule: null,
    apart: null,
    ...unreviewed,
    formula: words,
    interval: printed(ratio ? hundred(min) : min, ratio ? hundred(max) : max),
    members: [member(a), member(b)],
    versions: [],
    sources: [],
  }
}

function derivedKey(of: FactRow, indicator: string, ratio: boolean) {
  const { subject, subject_kind, subject_code, subject_parent, period_start, period_end } = of
  const key = {
    ...{ subject, subject_kind, subject_code, subject_parent, indicator },
    ...{ aspect: ratio ? ('rate' as const) : ('level' as const), period_start, period_end },
    ...{ scope: of.scope, scope_note: of.scope_note, stage: of.stage, modality: of.modality },
    ...{ account: ratio ? null : of.account, change_basis: null, base: null },
    ...{ unit: ratio ? percent : of.unit, per: of.per },
  }
  return { fact_id: factId(key), ...key }
}

/** The values a fact leaves open: half a unit of its last digit to each side, or what its own members leave open. */
function intervalOf({
  value,
  precision,
  interval,
}: FactRow): Record<'min' | 'at' | 'max', Decimal> | undefined {
  if (value === null) return undefined
  const at = decimal(value)
  if (interval !== null) return { min: decimal(interval.min), at, max: decimal(interval.max) }
  const half = precision === null ? zero : divide(decimal(precision), decimal('2'), 12, 'up')
  return { min: subtract(at, half), at, max: add(at, half) }
}

function hundred({ mantissa, scale }: Decimal): Decimal {
  return { mantissa: mantissa * 100n, scale }
}

function coarser(a: FactRow, b: FactRow): string | null {
  if (a.precision === null || b.precision === null) return a.precision ?? b.precision
  return compare(decimal(a.precision), decimal(b.precision)) < 0 ? b.precision : a.precision
}

function member({ fact_id, indicator, value }: FactRow): FactMember {
  return { fact_id, indicator, value: value ?? '' }
}

function printed(min: Decimal, max: Decimal): FactInterval {
  return { min: print(min), max: print(max) }
}
