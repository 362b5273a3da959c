import { join } from 'node:path'
import type { Decision } from '../../schemas/decision.ts'
import { type Standing, standingOf } from '../decisions/standing.ts'
import type { Disk } from '../io/disk.ts'
import { type DecisionState, decisionStates } from '../model/review.ts'
import { DECISIONS, readDecisionFile } from './file.ts'
import { linesOf, rowIn, wordsIn } from './queue/rows.ts'

/** What is known of a decision: what the last run made of it, or `waiting` where no run took it in. */
export type ListedState = DecisionState | 'waiting'

/** A decision in one line, as it is listed and exported; `decision` is all of it. */
export interface ListedDecision {
  decision_id: string
  state: ListedState
  reason: string
  by: string
  at: string
  action: string
  target: string
  path: string
  words: string
  decided: string
  decision: Decision
}

/** The decisions of a dataset folder and of other files, and lines of them that are none. */
export interface Listed {
  decisions: ListedDecision[]
  problems: { file: string; line: number; problem: string }[]
}

/** Every decision once, in the order they were made. Throws UsageError for a file that can not be read. */
export async function listDecisions(
  disk: Disk,
  folder: string,
  others: readonly string[],
): Promise<Listed> {
  const found: Decision[] = []
  const problems: Listed['problems'] = []
  const own = join(folder, DECISIONS)
  for (const file of new Set([own, ...others])) {
    const read = await readDecisionFile(disk, file, file === own)
    for (const one of read.decisions) found.push(one)
    for (const problem of read.problems) problems.push({ file, ...problem })
  }
  const standing = standingOf(found)
  const known = stateBy(standing, await reviewed(disk, folder))
  return { decisions: standing.all.map(one => listed(one, known(one))), problems }
}

interface Known {
  state: ListedState
  reason: string
}

/** What decisions of now say goes before what the last run made of them. */
function stateBy(
  { withdrawn, superseded, contradicting }: Standing,
  before: ReadonlyMap<string, Known>,
): (one: Decision) => Known {
  const now = new Map<string, ListedState>()
  for (const one of superseded) now.set(one.decision_id, 'superseded')
  for (const one of contradicting.flat()) now.set(one.decision_id, 'contradicting')
  for (const one of withdrawn) now.set(one.decision_id, 'withdrawn')
  return ({ decision_id: id }) => {
    const state = now.get(id)
    const told = before.get(id)
    if (state !== undefined) return { state, reason: told?.state === state ? told.reason : '' }
    return told ?? { state: 'waiting', reason: '' }
  }
}

/** What the last run made of each decision. */
async function reviewed(disk: Disk, folder: string): Promise<Map<string, Known>> {
  const found = new Map<string, Known>()
  for await (const lines of linesOf(disk, folder, 'reviews'))
    for (const line of lines) {
      const row = rowIn(line) ?? {}
      const state = decisionStates.find(each => each === row['state'])
      const reason = wordsIn(row, 'reason')
      if (state !== undefined) found.set(wordsIn(row, 'decision_id'), { state, reason })
    }
  return found
}

function listed(decision: Decision, { state, reason }: Known): ListedDecision {
  const { decision_id, by, at, target, path, words, decided } = decision
  const { action, ...what } = decided
  const about = `${target.table} ${target.id}`
  const told = Object.keys(what).length === 0 ? '' : JSON.stringify(what)
  return {
    ...{ decision_id, state, reason, by, at, action, target: about, path, words },
    ...{ decided: told, decision },
  }
}
