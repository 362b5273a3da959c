import type { Decision } from '../../schemas/decision.ts'
import type { Outcome } from '../model/outcome.ts'
import type { DecisionState, ReviewRow } from '../model/review.ts'
import { type Plan, type Possible, planOf } from './plan.ts'
import { type Expired, type Resolved, resolver } from './resolve.ts'
import type { Decidable } from './rows.ts'
import { questionOf, standingOf } from './standing.ts'

/** What decisions make of a document as it was read. */
export interface Replay {
  plan: Plan
  /** What became of each decision, in the order they were made. */
  reviews: ReviewRow[]
}

/** Finds what decisions rest on, holds them against each other, and says what they ask for; what does not apply says why. */
export function replayOf(
  decisions: readonly Decision[],
  asRead: Outcome,
  possible: Possible,
): Replay {
  const verdicts = new Map<string, Verdict>()
  const { withdrawn, all } = standingOf(decisions)
  for (const decision of withdrawn) verdicts.set(decision.decision_id, { state: 'withdrawn' })
  const resolve = resolver(asRead)
  const rows = new Map<string, Resolved>()
  const expired: Expired[] = []
  for (const decision of all) {
    const { decision_id: id, decided } = decision
    if (verdicts.has(id)) continue
    if (decided.action === 'withdraw') verdicts.set(id, { state: 'applied' })
    else {
      const found = resolve(decision)
      if ('row' in found) rows.set(id, found)
      else expired.push(found)
    }
  }
  const now = [...rows.values()].map(({ decision, row }) => onRow(decision, row))
  const { standing, contradicting, superseded } = standingOf(now)
  const at = ({ decision_id: id }: Decision): Resolved[] => {
    const found = rows.get(id)
    return found === undefined ? [] : [found]
  }
  const { plan, unfit } = planOf(standing.flatMap(at), asRead, possible)
  for (const one of standing) verdicts.set(one.decision_id, { state: 'applied' })
  for (const { decision, reason } of unfit)
    verdicts.set(decision.decision_id, { state: 'unfit', reason })
  for (const one of superseded) verdicts.set(one.decision_id, { state: 'superseded' })
  for (const group of contradicting) {
    const reason = `contradicts ${group.length - 1} of other people's; withdraw all but one`
    for (const one of group) verdicts.set(one.decision_id, { state: 'contradicting', reason })
    for (const { row } of group.flatMap(at)) markContradicting(row, plan)
  }
  const answered = new Map(standing.map(one => [questionOf(one), one]))
  for (const { decision, now: row, reason } of expired) {
    const anew = row === null ? undefined : answered.get(questionOf(onRow(decision, row)))
    const isAnew = anew !== undefined && anew.at > decision.at
    verdicts.set(
      decision.decision_id,
      isAnew ? { state: 'superseded' } : { state: 'expired', reason },
    )
  }
  const places = new Map<string, Decidable | null>([
    ...[...rows].map(([id, { row }]): [string, Decidable] => [id, row]),
    ...expired.map(one => [one.decision.decision_id, one.now] as const),
  ])
  const sourceId = asRead.source.source_id
  return {
    plan,
    reviews: all.map(one => reviewRow(sourceId, one, verdicts.get(one.decision_id), places)),
  }
}

interface Verdict {
  state: DecisionState
  reason?: string
}

/** A decision as one on the row it is about now. */
function onRow(decision: Decision, { table, id }: Decidable): Decision {
  return { ...decision, target: { table, id } }
}

/** Of a number people disagree about it is said so; as read it stays. */
function markContradicting({ table, id }: Decidable, plan: Plan): void {
  const state = 'contradicting'
  if (table === 'figures') plan.figures.set(id, { state, set: {} })
  if (table === 'checks') plan.checks.set(id, state)
  if (table === 'tables') plan.tables.set(id, state)
  if (table === 'set-aside') plan.setAside.set(id, state)
}

function reviewRow(
  sourceId: string,
  { decision_id: id, by, at, decided, target, words, read }: Decision,
  { state, reason = null }: { state: DecisionState; reason?: string | null } = { state: 'unfit' },
  places: ReadonlyMap<string, Decidable | null>,
): ReviewRow {
  const place = places.get(id) ?? null
  const columns = new Map<string, unknown>(Object.entries(place?.columns ?? {}))
  return {
    decision_id: id,
    source_id: sourceId,
    state,
    action: decided.action,
    by,
    at,
    target_table: target.table,
    target_id: place?.id ?? null,
    words,
    words_now: state === 'expired' ? (place?.words ?? null) : null,
    value_read: textOf(read['value']),
    value_now: state === 'expired' ? textOf(columns.get('value')) : null,
    unit_now: state === 'expired' ? textOf(columns.get('unit')) : null,
    reason,
  }
}

function textOf(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value)
}
