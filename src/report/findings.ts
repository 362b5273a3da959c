import type { FactRow } from '../model/fact.ts'
import type { Outcome } from '../model/outcome.ts'
import { whereIs } from '../model/whereabouts.ts'
import { type Reason, type ReviewEntry, reasons } from '../review/queue/entry.ts'
import { finders } from '../review/queue/finders/index.ts'
import type { Known } from '../review/queue/finding.ts'
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

type Rows = Pick<Outcome, 'reviews' | 'facts' | 'checks' | 'figures' | 'setAside' | 'tables'>

/** What a document puts into the queue, by its finders and in its order, each entry with what it rests on. */
export function shownEntries(rows: Rows, evidence: EvidenceOf | null): ShownEntries {
  const counted = factsByFigure(rows.facts)
  const known: Known = { pathOf: () => '', factsOf: id => counted.get(id) ?? 0 }
  const groups = groupsOf(rows, known)
  const wanted = groups.wanted()
  const places = new Map(
    rows.figures
      .filter(({ figure_id }) => wanted.has(figure_id))
      .map(row => [row.figure_id, placeOf('figures', { ...row }, known)]),
  )
  const open = { standing: [], contradicting: [] }
  const entries = inOrderOfWeight([...groups.entries(known, places, () => open)], rankOf)
  const counts = new Map<Reason, number>()
  for (const { reason } of entries) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return {
    shown: entries.slice(0, MOST).map(entry => shownEntry(entry, evidence)),
    counts: [...counts],
  }
}

export function rankOf({ reason }: Pick<ReviewEntry, 'reason'>): number {
  return reasons.indexOf(reason)
}

function groupsOf(rowsOf: Rows, known: Known): Groups {
  const { reviews, facts, checks, setAside, figures } = rowsOf
  const groups = new Groups()
  const tables: Readonly<Record<string, readonly object[]>> = {
    reviews,
    facts,
    checks,
    'set-aside': setAside,
    tables: rowsOf.tables,
    figures,
  }
  for (const [table, rows] of Object.entries(tables)) {
    const own = finders.filter(finder => finder.table === table)
    for (const row of rows) {
      const shown: Row = own.length === 0 ? {} : { ...row }
      for (const finder of own) {
        const found = finder.find(shown, known)
        /** Finders are asked of lines first, as they stand in the file; few rows come so far. */
        if (found.length === 0 || !finder.mayHold(JSON.stringify(row))) continue
        for (const finding of found) groups.add(finding)
        break
      }
    }
  }
  return groups
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
