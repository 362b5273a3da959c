import { createHash } from 'node:crypto'
import { type Decision, decision } from '../../schemas/decision.ts'

/** A decision before it has its id. */
export type Draft = Omit<Decision, 'decision_id'>

/** A line of a file of decisions: what it says, or why it says nothing. */
export type Line = { decision: Decision } | { problem: string }

/** A draft under its id, the hash of all it says: two files merge without doubles, and a line that was edited is known. Throws for a draft that is no decision. */
export function withId(draft: Draft): Decision {
  return named(decision.omit({ decision_id: true }).parse(draft))
}

/** A decision as its line of NDJSON, its end included. */
export function lineOf(one: Decision): string {
  return `${JSON.stringify(one)}\n`
}

/** What a line says; never throws. */
export function parseDecision(line: string): Line {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch {
    return { problem: 'it is no JSON' }
  }
  const { success, data: read, error } = decision.safeParse(data)
  if (!success) {
    const [issue] = error.issues
    return { problem: `${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'no decision'}` }
  }
  const { decision_id: id, ...draft } = read
  return named(draft).decision_id === id
    ? { decision: read }
    : { problem: 'decision_id is not the hash of what it says: the line was edited or is torn' }
}

function named(draft: Draft): Decision {
  const hash = createHash('sha256').update(JSON.stringify(draft)).digest('hex')
  return { decision_id: hash.slice(0, 24), ...draft }
}
