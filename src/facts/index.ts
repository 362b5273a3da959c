import { isKnown } from '../lexicon/known.ts'
import type { Document } from '../model/document.ts'
import type { FactKey, FactRow } from '../model/fact.ts'
import type { IdentifiedFigure } from '../model/located.ts'
import { isRecognised } from '../model/recognised.ts'
import { factId } from './key.ts'
import { merged, type Statement } from './merge.ts'
import { parted } from './parted.ts'
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

/** What is only told of facts that are computed, and of several documents together. */
const underived = { formula: null, interval: null, members: [], versions: [] }

/** The facts one document states, each once, in the order they are first stated. */
export function findFacts({ document, sourceId, figures, fields }: Stated): FactRow[] {
  const subjects = subjectsOf(document.facts.region?.value)
  const stated = figures.flatMap(located => {
    const key = keyOf(located.figure, subjects)
    return key === undefined
      ? []
      : [
          {
            located,
            key,
            source: sourceOf(
              located,
              sourceId,
              fields.has(located.id),
              isRecognised(document.recognised, located.anchors),
            ),
          },
        ]
  })
  const found = new Map<string, { key: FactKey; statements: Statement[] }>()
  for (const { key, source } of parted(stated)) {
    const id = factId(key)
    const fact = found.get(id) ?? { key, statements: [] }
    found.set(id, fact)
    fact.statements.push({ source, published: null })
  }
  return [...found].map(([id, { key, statements }]) => ({
    fact_id: id,
    ...key,
    declared: isKnown(key.indicator),
    ...merged(statements),
    ...underived,
  }))
}
