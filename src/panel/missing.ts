import { regionOf } from '../lexicon/region-names.ts'
import type { FactRow } from '../model/fact.ts'
import type { Measure, PanelSubject } from './asked.ts'
import type { Choice } from './choose.ts'

/** What a panel must know of a document: whose and of when it is, and what became of it. */
export interface PanelDocument {
  path: string
  status: string
  region: string | null
  years: readonly number[]
  /** The words of its rows that were set aside. */
  setAside: readonly string[]
}

/** Why a place is empty. */
export type Reason =
  | 'no-document'
  | 'document-failed'
  | 'not-printed'
  | 'set-aside'
  | 'other-scope-or-stage'
  | 'conflict'

/** An empty place: why, the document nearest to it, and the facts that came near. */
export interface Missing {
  reason: Reason
  document: string | null
  facts: readonly FactRow[]
}

/** Documents by the region they are of. */
export class PanelDocuments {
  readonly #byName = new Map<string, PanelDocument[]>()

  add(document: PanelDocument): void {
    if (document.region === null) return
    const region = regionOf(document.region)
    const key = region === undefined ? document.region : region.code.padEnd(6, '0')
    const there = this.#byName.get(key)
    if (there) there.push(document)
    else this.#byName.set(key, [document])
  }

  /** Why a place has no value, by what is stated of it and by the documents that could have said it. */
  missing(
    place: { subject: PanelSubject; year: number; measure: Measure },
    stated: Exclude<Choice, { fact: FactRow }>,
  ): Missing {
    const documents = this.#of(place.subject, place.year)
    const [nearest] = documents
    if ('conflict' in stated)
      return { reason: 'conflict', document: pathOf(stated.conflict), facts: stated.conflict }
    if (stated.other.length > 0)
      return { reason: 'other-scope-or-stage', document: pathOf(stated.other), facts: stated.other }
    const none = (reason: Reason, document: PanelDocument | undefined): Missing => ({
      reason,
      document: document?.path ?? null,
      facts: [],
    })
    if (nearest === undefined) return none('no-document', undefined)
    const aside = documents.find(({ setAside }) =>
      setAside.some(words => words.includes(place.measure.indicator)),
    )
    if (aside) return none('set-aside', aside)
    const read = documents.find(({ status }) => status === 'converted')
    return read ? none('not-printed', read) : none('document-failed', nearest)
  }

  /** The documents of a subject and year, those of the year itself first. */
  #of({ name, code }: PanelSubject, year: number): PanelDocument[] {
    const all = [...(this.#byName.get(code ?? name) ?? [])]
    return all.filter(({ years }) => years.includes(year))
  }
}

function pathOf(facts: readonly FactRow[]): string | null {
  return facts.flatMap(({ sources }) => sources.map(({ path }) => path))[0] ?? null
}
