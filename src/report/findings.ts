import type { FactRow } from '../model/fact.ts'
import type { Conclusion } from '../model/outcome.ts'
import { whereIs } from '../model/whereabouts.ts'
import { type Place, type Reason, type ReviewEntry, reasons } from '../review/queue/entry.ts'
import { finders } from '../review/queue/finders/index.ts'
import type { Finder, Known } from '../review/queue/finding.ts'
import { Groups, inOrderOfWeight } from '../review/queue/groups.ts'
import { placeOf } from '../review/queue/place.ts'
import type { Row } from '../review/queue/rows.ts'
import type { Evidence } from '../review/view/shapes.ts'
import type { EvidenceOf } from './evidence/index.ts'
import { cut } from './row.ts'

/** An entry of the queue as the report tells it. */
export interface ShownEntry {
  id: string
  reason: Reason
  words: string
  path: string
  weight: number
  change: ReviewEntry['change']
  /** Rows a decision on it settles. */
  many: number
  /** The first of its places: what is printed, and where in the document. */
  places: { words: string; place: string; path: string }[]
  evidence: Evidence | null
}

/** Entries that are told; of the others their number by reason. */
export interface ShownEntries {
  shown: ShownEntry[]
  counts: [Reason, number][]
}

/** Entries of a document that are told. */
const MOST = 12
/** Places of an entry. */
const PLACES = 5

/** The finders of each table, in their order. */
const findersOf: ReadonlyMap<string, readonly Finder[]> = new Map(
  finders.map(({ table }) => [table, finders.filter(finder => finder.table === table)]),
)

/** What a document puts into the queue, by its finders: figures as their rows are walked, the rest of the tables once they were. */
export class Found {
  readonly #rows: Conclusion
  readonly #known: Known
  readonly #groups = new Groups()

  constructor(rows: Conclusion) {
    this.#rows = rows
    const counted = factsByFigure(rows.facts)
    this.#known = { pathOf: () => '', factsOf: id => counted.get(id) ?? 0 }
  }

  /** Takes in what the finders of a table find in a row. */
  add(table: string, row: object): void {
    const own = findersOf.get(table) ?? []
    const shown: Row = own.length === 0 ? {} : { ...row }
    for (const finder of own) {
      const found = finder.find(shown, this.#known)
      /** Finders are asked of lines first, as they stand in the file; few rows come so far. */
      if (found.length === 0 || !finder.mayHold(JSON.stringify(row))) continue
      for (const finding of found) this.#groups.add(finding)
      break
    }
  }

  /** The entries in the order of the queue, each with what it rests on. */
  shown(evidence: EvidenceOf | null): ShownEntries {
    const { reviews, facts, checks, setAside, tables, figureOf } = this.#rows
    const others = { reviews, facts, checks, 'set-aside': setAside, tables }
    for (const [table, rows] of Object.entries(others)) for (const row of rows) this.add(table, row)
    const known = this.#known
    const places = new Map<string, Place>()
    for (const id of this.#groups.wanted()) {
      const row = figureOf(id)
      if (row !== undefined) places.set(id, placeOf('figures', { ...row }, known))
    }
    const open = { standing: [], contradicting: [] }
    const entries = inOrderOfWeight([...this.#groups.entries(known, places, () => open)], rankOf)
    const counts = new Map<Reason, number>()
    for (const { reason } of entries) counts.set(reason, (counts.get(reason) ?? 0) + 1)
    return {
      shown: entries.slice(0, MOST).map(entry => shownEntry(entry, evidence)),
      counts: [...counts],
    }
  }
}

export function rankOf({ reason }: Pick<ReviewEntry, 'reason'>): number {
  return reasons.indexOf(reason)
}

/** An entry as it is told; what it rests on is looked for where its figures stand, else at its place. */
export function shownEntry(entry: ReviewEntry, evidence: EvidenceOf | null): ShownEntry {
  const { id, reason, words, path, weight, change, targets, places } = entry
  const figures = places.filter(({ table }) => table === 'figures').map(place => place.id)
  const [first] = places
  /** A claim, which the entry says already, is no place of its own. */
  const own = places.filter(({ table }) => table !== 'checks')
  return {
    ...{ id, reason, path, weight, change },
    words: cut(words),
    many: targets.ids.length,
    places: (own.length > 0 ? own : places).slice(0, PLACES).map(place => ({
      words: cut(place.words),
      place: place.anchors[0] === undefined ? '' : whereIs(place.anchors[0]),
      path: place.path,
    })),
    evidence: evidence?.figures(figures) ?? evidence?.places(first?.anchors ?? []) ?? null,
  }
}

function factsByFigure(facts: readonly FactRow[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { sources } of facts)
    for (const { figure_id } of sources) counts.set(figure_id, (counts.get(figure_id) ?? 0) + 1)
  return counts
}
