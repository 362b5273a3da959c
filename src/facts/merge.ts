import { compare, decimal, print } from '../model/decimal.ts'
import type { FactRow, FactSource, Preference } from '../model/fact.ts'
import { agree, distance, stepOf } from './agreement.ts'
import { holds } from './reviewed.ts'

/** A statement of a fact and when its document was published, where that is known. */
export interface Statement {
  source: FactSource
  /** ISO date or year. */
  published: string | null
}

/** What statements of one fact make of it. */
export type Merged = Pick<
  FactRow,
  | 'value'
  | 'precision'
  | 'comparator'
  | 'status'
  | 'preferred'
  | 'rule'
  | 'apart'
  | 'sources'
  | 'review_state'
  | 'reviewed_value'
>

/**
 * The value of a fact by all that states it: the statement with the most digits, of those a table's before prose's, of those the
 * newer publication's, those that a person settled before all others; no value where two statements without doubt can not both be true, unless
 * a person settled which of them hold. What was recognised from a picture and nobody settled decides nothing beside what was not, and alone it
 * is to be reviewed.
 */
export function merged(stated: readonly Statement[]): Merged {
  const statements = borneOut(stated)
  const certain = statements.filter(({ source }) => source.origin !== 'ocr' || holds(source))
  const verdict = verdictOf(certain.length > 0 ? certain : statements)
  const status = certain.length > 0 || verdict.status === 'conflict' ? verdict.status : 'to_review'
  return { ...verdict, status, sources: statements.map(({ source }) => source) }
}

function verdictOf(statements: readonly Statement[]): Merged {
  const [first, ...others] = [...statements].sort((a, b) => ranked(a, b).order)
  if (first === undefined) throw new Error('a fact is stated at least once')
  const sources = statements.map(({ source }) => source)
  const { source } = first
  const apart = farthest(statements)
  const settled = statements.filter(one => holds(one.source))
  if (apart !== null && settled.length > 0 && farthest(settled) === null)
    return { ...verdictOf(settled), status: 'settled', rule: 'reviewed', apart, sources }
  if (apart !== null)
    return {
      value: null,
      precision: null,
      comparator: 'eq',
      status: 'conflict',
      preferred: null,
      rule: null,
      apart,
      sources,
      review_state: null,
      reviewed_value: null,
    }
  const next = others[0]
  return {
    value: source.value,
    precision: source.precision,
    comparator: source.comparator,
    status: next === undefined ? 'single' : 'agreed',
    preferred: source.figure_id,
    rule: next === undefined ? 'only' : ranked(first, next).rule,
    apart,
    sources,
    review_state: source.review_state,
    reviewed_value: source.review_state === null ? null : source.value,
  }
}

/**
 * A statement with a role in doubt that nobody settled contradicts nobody: it may be of another fact. Where those without doubt agree, what is in doubt and
 * says something else is left out.
 */
function borneOut(statements: readonly Statement[]): readonly Statement[] {
  const sure = statements.filter(({ source }) => source.doubt.length === 0 || holds(source))
  if (sure.length === 0 || sure.length === statements.length) return statements
  if (farthest(statements) === null || farthest(sure) !== null) return statements
  return statements.filter(one => sure.every(({ source }) => agree(source, one.source)))
}

/** How many values stand there that can not be of one number. */
export function valuesApart(statements: readonly Statement[]): number {
  const apart: FactSource[] = []
  for (const one of distinct(statements))
    if (apart.every(other => !agree(one, other))) apart.push(one)
  return apart.length
}

/** Which of two statements comes first, and why. */
function ranked(a: Statement, b: Statement): { order: number; rule: Preference } {
  const reviewed = Number(holds(b.source)) - Number(holds(a.source))
  if (reviewed !== 0) return { order: reviewed, rule: 'reviewed' }
  const bounded = Number(a.source.comparator !== 'eq') - Number(b.source.comparator !== 'eq')
  if (bounded !== 0) return { order: bounded, rule: 'digits' }
  const digits = compare(stepOf(a.source), stepOf(b.source))
  if (digits !== 0) return { order: digits, rule: 'digits' }
  const prose = Number(a.source.held_by === 'prose') - Number(b.source.held_by === 'prose')
  if (prose !== 0) return { order: prose, rule: 'table' }
  const [old, now] = [a.published ?? '', b.published ?? '']
  if (old !== now) return { order: old < now ? 1 : -1, rule: 'newer' }
  return { order: 0, rule: 'order' }
}

/** The distance of the two statements that contradict each other most; null where none does. */
function farthest(statements: readonly Statement[]): string | null {
  const sayings = distinct(statements)
  let most = decimal('0')
  let found = false
  for (const [i, a] of sayings.entries()) {
    for (const b of sayings.slice(i + 1)) {
      if (agree(a, b)) continue
      const gap = distance(a.value, b.value)
      if (!found || compare(gap, most) > 0) most = gap
      found = true
    }
  }
  return found ? print(most) : null
}

/** Statements that differ in what they say; a fact that many documents repeat is looked at once a saying. */
function distinct(statements: readonly Statement[]): FactSource[] {
  const told = new Map<string, FactSource>()
  for (const { source } of statements) {
    const { value, precision, comparator } = source
    told.set(`${value} ${precision} ${comparator}`, source)
  }
  return [...told.values()]
}
