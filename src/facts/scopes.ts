import { ownLevel as isOwn } from '../lexicon/subjects.ts'
import { scopes } from '../model/context.ts'
import { add, compare, decimal, print } from '../model/decimal.ts'
import type { FactKey, FactSource } from '../model/fact.ts'
import { compact } from '../model/text.ts'
import { agree, distance } from './agreement.ts'
import { factId } from './key.ts'
import type { Statement } from './merge.ts'
import type { StatedFact } from './parted.ts'

/** A fact with all that states it, before it has a value. */
export interface PendingFact {
  key: FactKey
  statements: Statement[]
}

/**
 * Facts without a word for their scope, told to be those of a scope that the same document states: all statements of exactly one scope
 * agree with theirs. The number itself singles it out; where two scopes have it, or none, the scope stays unknown. So is what adds up the own
 * level and the levels below (债务限额100亿元，其中市级30亿元、县区级70亿元): it is the whole.
 */
export function scoped(found: ReadonlyMap<string, PendingFact>): Map<string, PendingFact> {
  const facts = new Map(found)
  const told = new Set<string>()
  for (const [id, pending] of found) {
    if (pending.key.scope !== null || pending.key.subject_kind !== 'region') continue
    const same = scopes.flatMap(scope => {
      const other = factId({ ...pending.key, scope })
      const known = found.get(other)
      return known !== undefined && agreeing(pending, known) ? [other] : []
    })
    const [only, another] = same
    if (only === undefined && isOfBoth(pending, found)) {
      facts.set(id, { ...pending, key: { ...pending.key, scope: 'whole' } })
      told.add(id)
      continue
    }
    const known = only === undefined ? undefined : facts.get(only)
    if (only === undefined || another !== undefined || known === undefined) continue
    facts.set(only, { key: known.key, statements: [...known.statements, ...pending.statements] })
    facts.delete(id)
  }
  return new Map([...facts].map(([id, fact]) => [told.has(id) ? factId(fact.key) : id, fact]))
}

/**
 * 市级 and 市本级 as two levels: where one document gives both of them values apart and each agrees with itself, what is said of 市级 takes in
 * more than the own accounts, and its word is noted.
 */
export function levelled(stated: readonly StatedFact[]): StatedFact[] {
  const groups = new Map<string, StatedFact[]>()
  for (const one of stated) {
    if (one.key.scope !== 'own_level' || one.key.scope_note !== null) continue
    const id = factId(one.key)
    groups.set(id, [...(groups.get(id) ?? []), one])
  }
  const noted = new Map<StatedFact, string>()
  for (const group of groups.values()) {
    const graded = group.filter(one => wordOf(one) !== '' && !isOwn.test(wordOf(one)))
    const own = group.filter(one => isOwn.test(wordOf(one)))
    const [first] = graded
    if (first === undefined || own.length === 0 || !alike(graded) || !alike(own)) continue
    if (!own.every(one => agree(one.source, first.source)))
      for (const one of graded) noted.set(one, wordOf(one))
  }
  return stated.map(one => {
    const word = noted.get(one)
    return word === undefined ? one : { ...one, key: { ...one.key, scope_note: word } }
  })
}

/** Whether an amount that no scope has is the own level and the levels below together, within the rounding of all three. */
function isOfBoth({ key, statements }: PendingFact, found: ReadonlyMap<string, PendingFact>) {
  if (key.aspect !== 'level' || found.has(factId({ ...key, scope: 'whole' }))) return false
  const [own, part] = (['own_level', 'part'] as const).map(scope =>
    found.get(factId({ ...key, scope })),
  )
  const three = [{ statements }, own, part].map(one => sole(one?.statements ?? []))
  const [whole, ...parts] = three
  if (whole === undefined || parts.includes(undefined)) return false
  const sum = parts.reduce((all, one) => add(all, decimal(one?.value ?? '0')), decimal('0'))
  const steps = three.reduce((all, one) => add(all, decimal(one?.precision ?? '0')), decimal('0'))
  const gap = distance(whole.value, print(sum))
  return compare(add(gap, gap), steps) <= 0
}

/** What all statements of a fact agree on; undefined where they do not, or one is vague. */
function sole(statements: readonly Statement[]): FactSource | undefined {
  const [first, ...others] = statements.map(({ source }) => source)
  const isExact = [first, ...others].every(one => one?.comparator === 'eq')
  return isExact && first !== undefined && others.every(one => agree(one, first))
    ? first
    : undefined
}

function wordOf({ located: { figure } }: StatedFact): string {
  return compact(figure.words.scope?.text ?? '')
}

function alike(group: readonly StatedFact[]): boolean {
  return group.every((one, i) => group.slice(i + 1).every(other => agree(one.source, other.source)))
}

function agreeing(a: PendingFact, b: PendingFact): boolean {
  return a.statements.every(one => b.statements.every(other => agree(one.source, other.source)))
}
