import { agree, stepOf, type Valued } from '../facts/agreement.ts'
import { isLimit } from '../lexicon/known.ts'
import { compare } from '../model/decimal.ts'
import type { FactRow } from '../model/fact.ts'
import type { PanelAsked, PanelStage } from './asked.ts'

/** A place of a panel that is filled, or why what is stated does not fill it. */
export type Choice =
  | { fact: FactRow; agreeing: readonly FactRow[] }
  /** Facts that ought to be one and are not. */
  | { conflict: readonly FactRow[] }
  /** Stated, but not as it was asked for. */
  | { other: readonly FactRow[] }

/**
 * The fact that fills a place, of those of its subject, year and measure: in the scope that is asked for; where the whole is asked for, what
 * has no word for its scope counts as well unless it contradicts what has one; in the first stage that is stated. A conflict is never passed over for a later stage.
 */
export function choose(
  facts: readonly FactRow[],
  asked: Pick<PanelAsked, 'scope' | 'stages'>,
): Choice {
  const fitting = facts.filter(
    fact =>
      fact.scope_note === null && isInScope(fact, asked.scope) && rankOf(fact, asked.stages) >= 0,
  )
  const best = Math.min(...fitting.map(fact => rankOf(fact, asked.stages)))
  const staged = preferences.reduce(
    (left, prefers) => {
      const better = left.filter(prefers)
      return better.length > 0 ? better : left
    },
    fitting.filter(fact => rankOf(fact, asked.stages) === best),
  )
  const said = staged.filter(({ scope }) => scope === asked.scope)
  const chosen = said.length > 0 && !allAgree(staged) ? said : staged
  const [first, ...others] = chosen.toSorted(byPrecision)
  if (first === undefined) return { other: facts }
  return allAgree(chosen) ? { fact: first, agreeing: others } : { conflict: [first, ...others] }
}

/** Whether all of them can be true at once. */
function allAgree(facts: readonly FactRow[]): boolean {
  const [first, ...others] = facts
  return (
    first !== undefined && first.value !== null && others.every(other => sayTheSame(first, other))
  )
}

/** What goes first of what is stated in one stage: what happened before what is reckoned, the plain change before one on another footing. */
const preferences: readonly ((fact: FactRow) => boolean)[] = [
  ({ modality }) => modality === 'actual',
  ({ change_basis: basis }) => basis === null || basis === 'nominal',
]

/** What has no word for its scope is of the region as a whole. */
function isInScope({ scope }: FactRow, asked: PanelAsked['scope']): boolean {
  return scope === asked || (scope === null && asked === 'whole')
}

/**
 * How early a fact's stage stands in the list; −1 where it does not, and for what has no stage and has not happened. A limit is in force from
 * the budget on: it comes last where what has no stage is asked for.
 */
function rankOf({ stage, modality, indicator }: FactRow, stages: readonly PanelStage[]): number {
  if (stage === null && modality !== 'actual') return -1
  const rank = stages.indexOf(stage ?? 'none')
  return rank < 0 && isLimit(indicator) && stages.includes('none')
    ? stages.length + Number(stage === 'initial_budget')
    : rank
}

function sayTheSame(a: FactRow, b: FactRow): boolean {
  const [one, other] = [valued(a), valued(b)]
  return a.unit === b.unit && one !== undefined && other !== undefined && agree(one, other)
}

function valued({ value, precision, comparator }: FactRow): Valued | undefined {
  return value === null ? undefined : { value, precision, comparator }
}

/** What no words bound goes first, then what has more digits; ids settle the rest, so that the same facts give the same panel. */
function byPrecision(a: FactRow, b: FactRow): number {
  const bounded = Number(a.comparator !== 'eq') - Number(b.comparator !== 'eq')
  if (bounded !== 0) return bounded
  const digits = compare(stepOf(a), stepOf(b))
  if (digits !== 0) return digits
  return a.fact_id < b.fact_id ? -1 : 1
}
