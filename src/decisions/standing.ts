import type { Action, Decision } from '../../schemas/decision.ts'

/** What is left of decisions when they are held against each other. */
export interface Standing {
  /** Each decision once, in the order they were made. */
  all: Decision[]
  /** Those that apply: one for each target and question, the latest of one person's. In the order they were made. */
  standing: Decision[]
  /** Decisions of several people on one question that can not all hold; none of them applies. */
  contradicting: Decision[][]
  withdrawn: Decision[]
  /** Decisions whose author decided anew. */
  superseded: Decision[]
}

/**
 * Which decisions apply. A decision that is withdrawn does not, nor does one that its own author decided anew; of different people's that
 * say different things of one target, none does until all but one are withdrawn. Reasons may differ; the order of the files never matters.
 */
export function standingOf(decisions: Iterable<Decision>): Standing {
  const all = unique(decisions)
  const gone = withdrawals(all)
  const found: Standing = { all, standing: [], contradicting: [], withdrawn: [], superseded: [] }
  const questions = new Map<string, Decision[]>()
  for (const one of all) {
    if (gone.has(one.decision_id)) found.withdrawn.push(one)
    else if (one.decided.action !== 'withdraw') {
      const question = questionOf(one)
      const known = questions.get(question)
      if (known) known.push(one)
      else questions.set(question, [one])
    }
  }
  for (const asked of questions.values()) {
    const latest = [...new Map(asked.map(one => [one.by, one])).values()]
    found.superseded.push(...asked.filter(one => !latest.includes(one)))
    const [first] = latest
    if (first === undefined) continue
    if (new Set(latest.map(effectOf)).size === 1) found.standing.push(first)
    else found.contradicting.push(latest)
  }
  return found
}

/** Each decision once, in the order they were made. */
function unique(decisions: Iterable<Decision>): Decision[] {
  const all = new Map<string, Decision>()
  for (const one of decisions) all.set(one.decision_id, one)
  return [...all.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

/** By the time itself, which may be written with more or fewer digits. */
function orderOf({ at, decision_id: id }: Decision): string {
  return `${new Date(at).toISOString()} ${id}`
}

/** The ids that are withdrawn by a withdrawal that is not withdrawn itself; the later ones are heard first. */
function withdrawals(all: readonly Decision[]): Set<string> {
  const gone = new Set<string>()
  for (const { decision_id: id, decided } of [...all].reverse())
    if (decided.action === 'withdraw' && !gone.has(id)) gone.add(decided.decision_id)
  return gone
}

/** What a decision answers: decisions on the same question exclude each other. */
export function questionOf({ target, decided }: Pick<Decision, 'target' | 'decided'>): string {
  return `${target.table} ${target.id} ${aboutOf(decided)}`
}

function aboutOf({ action }: Action): string {
  return action === 'table_unit' || action === 'table_pipeline' || action === 'approve'
    ? action
    : 'value'
}

/** What it does; two people may do the same for different reasons. */
function effectOf({ decided }: Decision): string {
  if (decided.action !== 'correct') return JSON.stringify({ ...decided, reason: undefined })
  const set = Object.entries(decided.set).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(set)
}
