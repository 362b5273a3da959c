import { isKnown } from '../lexicon/known.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { FactRow } from '../model/fact.ts'
import type { IdentifiedFigure } from '../model/located.ts'
import { isRecognised } from '../model/recognised.ts'
import { wholeTables } from './captions.ts'
import { factId } from './key.ts'
import { lastYears, unstated } from './last-year.ts'
import { merged, valuesApart } from './merge.ts'
import { ownSummed } from './own-sums.ts'
import { parted } from './parted.ts'
import { levelled, type PendingFact, scoped } from './scopes.ts'
import { revenueShared } from './shared-revenue.ts'
import { keyOf, sourceOf } from './statement.ts'
import { subjectsOf } from './subjects.ts'

/** What facts of a document are found from. */
export interface Stated {
  document: Document
  sourceId: string
  figures: readonly IdentifiedFigure[]
  /** Ids of the figures that are fields of records. */
  fields: ReadonlySet<string>
}

/** The facts of a document, and what was left out of them and why. */
export interface Found {
  facts: FactRow[]
  diagnostics: Diagnostic[]
}

/** What is only told of facts that are computed, and of several documents together. */
const underived = { formula: null, interval: null, members: [], versions: [] }

/** The facts one document states, each once, in the order they are first stated. */
export function findFacts({ document, sourceId, figures, fields }: Stated): Found {
  const subjects = subjectsOf(document.facts.region?.value)
  const whole = wholeTables(document)
  const stated = revenueShared(figures).flatMap(printed => {
    const located = ownSummed(printed)
    const isField = fields.has(located.id)
    const key = keyOf(located, subjects, isField)
    if (key === undefined) return []
    if (key.scope === null && located.table !== undefined && whole.has(located.table))
      key.scope = 'whole'
    const recognised = isRecognised(document.recognised, located.anchors)
    return [{ located, key, source: sourceOf(located, sourceId, isField, recognised) }]
  })
  const found = new Map<string, PendingFact>()
  for (const { key, source } of levelled(parted(stated))) {
    const id = factId(key)
    const fact = found.get(id) ?? { key, statements: [] }
    found.set(id, fact)
    fact.statements.push({ source, published: null })
  }
  const facts: FactRow[] = []
  const contradicted: PendingFact[] = []
  for (const [id, pending] of scoped(found)) {
    const declared = isKnown(pending.key.indicator)
    const verdict = merged(pending.statements)
    if (verdict.status === 'conflict' && !isContradiction(pending, declared))
      contradicted.push(pending)
    else facts.push({ fact_id: id, ...pending.key, declared, ...verdict, ...underived })
  }
  const derived = unstated(lastYears(facts), facts)
  return { facts: [...facts, ...derived], diagnostics: leftOut(contradicted, figures) }
}

/** Values apart that one document gives a name nobody declares, or more than two of a declared one, are of things that no printed word tells apart: not one fact. */
function isContradiction({ statements }: PendingFact, declared: boolean): boolean {
  return declared && valuesApart(statements) === 2
}

/** How many names are listed that state no fact. */
const NAMES = 3

function leftOut(
  contradicted: readonly PendingFact[],
  figures: readonly IdentifiedFigure[],
): Diagnostic[] {
  const [first] = contradicted
  if (first === undefined) return []
  const id = first.statements[0]?.source.figure_id
  const anchors = figures.find(figure => figure.id === id)?.anchors ?? []
  const names = [...new Set(contradicted.map(({ key }) => key.indicator))]
  const count = contradicted.reduce((sum, { statements }) => sum + statements.length, 0)
  const listed = names.slice(0, NAMES).map(name => `“${name}”`)
  const more = names.length > NAMES ? ` and ${names.length - NAMES} more names` : ''
  const message = `${count} figures state no fact: ${listed.join(', ')}${more} stand with different values and no printed word tells which is which`
  return [diagnostic('fact-untold', message, anchors)]
}
