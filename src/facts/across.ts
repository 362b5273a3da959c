import type { FactRow } from '../model/fact.ts'
import { merged, type Statement } from './merge.ts'

/** A fact as one document states it, where that document stands and when it was published. */
export interface OfDocument {
  fact: FactRow
  path: string
  published: string | null
}

/** The facts of several documents, each once, in the order of their ids; statements in the order of the documents. */
export function mergedAcross(all: readonly OfDocument[]): FactRow[] {
  const found = new Map<string, OfDocument[]>()
  for (const one of all) {
    const group = found.get(one.fact.fact_id)
    if (group) group.push(one)
    else found.set(one.fact.fact_id, [one])
  }
  return [...found.values()]
    .flatMap(group => {
      const [first] = group
      return first === undefined ? [] : [{ ...first.fact, ...merged(group.flatMap(statements)) }]
    })
    .sort((a, b) => (a.fact_id < b.fact_id ? -1 : 1))
}

function statements({ fact, path, published }: OfDocument): Statement[] {
  return fact.sources.map(source => ({ source: { ...source, path }, published }))
}
