import { lastYearWords } from '../lexicon/formulas-of-facts.ts'
import { add, compare, type Decimal, decimal, divide, print, subtract } from '../model/decimal.ts'
import type { FactRow } from '../model/fact.ts'
import { factId } from './key.ts'
import { unreviewed } from './reviewed.ts'

/** Digits behind the point of an amount that is computed: hundredths. */
const PLACES = 2
const hundred = decimal('100')
const two = decimal('2')

/**
 * What a budget came to the year before, from what one document says of a year: its level and its growth leave an interval open
 * (48.37亿元, 增长4.2%). It has no value and is marked as derived. Growth on a comparable footing tells nothing of the level.
 */
export function lastYears(facts: readonly FactRow[]): FactRow[] {
  const levels = new Map<string, FactRow>()
  for (const fact of facts)
    if (fact.aspect === 'level' && fact.unit === 'CNY' && isCertain(fact))
      levels.set(placeOf(fact), fact)
  return facts.flatMap(growth => {
    if (growth.aspect !== 'growth' || growth.unit !== '%' || !isCertain(growth)) return []
    const level = levels.get(placeOf(growth))
    const found = level && before(level, growth)
    return found === undefined ? [] : [found]
  })
}

/** Those that no document states: of their place there is no level that came of the budget, nor one whose scope may be theirs. */
export function unstated(derived: readonly FactRow[], stated: readonly FactRow[]): FactRow[] {
  const known = new Set(
    stated.flatMap(fact =>
      fact.aspect === 'level' && fact.modality === 'actual' && fact.scope_note === null
        ? [placeOf(fact)]
        : [],
    ),
  )
  const of = (fact: FactRow, scope: FactRow['scope']) => known.has(placeOf(fact, scope))
  return derived.filter(
    fact =>
      !of(fact, fact.scope) &&
      (fact.scope === 'own_level' || !(of(fact, null) || of(fact, 'whole'))),
  )
}

/** Whether a fact is computed from the year after it. */
export function isOfLastYear({ status, value }: FactRow): boolean {
  return status === 'derived' && value === null
}

const happened = new Set(['execution', 'final_account'])

function isCertain(fact: FactRow): boolean {
  const { value, comparator, stage, account, scope_note: note, per, base } = fact
  const { change_basis: basis, period_start: start, period_end: end } = fact
  return (
    value !== null &&
    comparator === 'eq' &&
    account !== null &&
    happened.has(stage ?? '') &&
    (basis === null || basis === 'nominal') &&
    (note ?? per ?? base) === null &&
    end?.slice(4) === '-12-31' &&
    start === `${end.slice(0, 4)}-01-01`
  )
}

function placeOf(fact: FactRow, scope = fact.scope): string {
  const { subject_code: code, subject, subject_parent: parent, subject_kind: kind } = fact
  return [code ?? `${parent} ${subject}`, kind, fact.indicator, fact.period_end, scope].join('\n')
}

function before(level: FactRow, growth: FactRow): FactRow | undefined {
  const amount = around(level)
  const rate = around(growth)
  const least = add(rate.min, hundred)
  if (compare(least, decimal('0')) <= 0) return undefined
  const times = ({ mantissa, scale }: Decimal): Decimal => ({ mantissa: mantissa * 100n, scale })
  const min = divide(times(amount.min), add(rate.max, hundred), PLACES, 'down')
  const max = divide(times(amount.max), least, PLACES, 'up')
  const year = Number(level.period_end?.slice(0, 4)) - 1
  const key = {
    ...{ subject: level.subject, subject_kind: level.subject_kind },
    ...{ subject_code: level.subject_code, subject_parent: level.subject_parent },
    ...{ indicator: level.indicator, aspect: 'level' as const },
    ...{ period_start: `${year}-01-01`, period_end: `${year}-12-31` },
    ...{ scope: level.scope, scope_note: null, stage: null, modality: 'actual' as const },
    ...{ account: level.account, change_basis: null, base: null, unit: level.unit, per: null },
  }
  return {
    fact_id: factId(key),
    ...key,
    declared: level.declared,
    ...{ value: null, precision: null, comparator: 'eq', status: 'derived' },
    ...{ preferred: null, rule: null, apart: null },
    ...unreviewed,
    formula: lastYearWords,
    interval: { min: print(min), max: print(max) },
    members: [level, growth].map(({ fact_id, indicator, value }) => ({
      fact_id,
      indicator,
      value: value ?? '',
    })),
    versions: [],
    sources: [],
  }
}

/** A value with the half unit of its last digit to each side. */
function around({ value, precision }: FactRow): { min: Decimal; max: Decimal } {
  const at = decimal(value ?? '0')
  const half = divide(decimal(precision ?? '0'), two, 12, 'up')
  return { min: subtract(at, half), max: add(at, half) }
}
