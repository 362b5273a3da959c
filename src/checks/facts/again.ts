import { type Claim, equalClaim, type Finder } from '../finder.ts'
import type { Fact } from './fact.ts'
import { factsOf } from './printed.ts'

const needs = 3

/** A fact that a document states again: in another sentence, in a table, in another table. */
export const statedAgain: Finder = {
  name: 'facts-again',
  *find(reading) {
    const groups = new Map<string, Fact[]>()
    for (const fact of factsOf(reading)) {
      const key = `${fact.of}|${fact.standing}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [fact])
      else group.push(fact)
    }
    const kind = {}
    const lines = pairs()
    for (const [key, group] of groups) {
      // 预算数 may be the budget as adjusted where that one is printed too.
      const adjusted = key.replace(/[|]budget$/, '|adjusted')
      if (adjusted === key || !groups.has(adjusted)) yield* claims(group, kind, lines)
    }
  },
}

/** Every statement against the first of another place; that two forms mean the same must show in more rows than one. */
function* claims(group: readonly Fact[], kind: object, lines: Lines): Iterable<Claim> {
  const [first, ...rest] = group
  if (first === undefined) return
  for (const other of rest) {
    if (other.place === first.place) continue
    const forms = first.found.cell !== undefined && other.found.cell !== undefined
    const claim = equalClaim(first.words, [first.found, other.found])
    yield {
      ...claim,
      layout: { line: lines(first, other), kind, unsure: forms, needs, quiet: true },
    }
  }
}

type Lines = (a: Fact, b: Fact) => object

/** One object for each pair of forms, of a form and all sentences, of two texts. */
function pairs(): Lines {
  const prose = {}
  const known = new Map<object, Map<object, object>>()
  return (a, b) => {
    const tables = a.found.cell !== undefined || b.found.cell !== undefined
    const [left, right] = [a, b].map(({ place, found }) => (tables && !found.cell ? prose : place))
    if (left === undefined || right === undefined) return {}
    const of = known.get(left) ?? new Map<object, object>()
    known.set(left, of)
    const line = of.get(right) ?? {}
    of.set(right, line)
    return line
  }
}
