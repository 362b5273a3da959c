import type { FactRow } from '../model/fact.ts'
import { derived } from './derive.ts'
import { isOfLastYear, unstated } from './last-year.ts'
import { merged, type Statement } from './merge.ts'
import { withVersions } from './versions.ts'

/** A fact as one document states it, where that document stands and when it was published. */
export interface OfDocument {
  fact: FactRow
  path: string
  published: string | null
}

/** The facts of several documents, each once, those that formulas derive with them, in the order of their ids; statements in the order of the documents. */
export function mergedAcross(all: readonly OfDocument[]): FactRow[] {
  const found = new Map<string, OfDocument[]>()
  const lastYears = new Map<string, FactRow>()
  for (const one of all) {
    if (isOfLastYear(one.fact)) {
      if (!lastYears.has(one.fact.fact_id)) lastYears.set(one.fact.fact_id, one.fact)
      continue
    }
    const group = found.get(one.fact.fact_id)
    if (group) group.push(one)
    else found.set(one.fact.fact_id, [one])
  }
  const stated = [...found.values()].flatMap(group => {
    const [first] = group
    return first === undefined ? [] : [{ ...first.fact, ...merged(group.flatMap(statements)) }]
  })
  const before = unstated([...lastYears.values()], stated)
  return withVersions([...stated, ...derived(stated), ...before]).sort((a, b) =>
    a.fact_id < b.fact_id ? -1 : 1,
  )
}

function statements({ fact, path, published }: OfDocument): Statement[] {
  return fact.sources.map(source => ({ source: { ...source, path }, published }))
}
