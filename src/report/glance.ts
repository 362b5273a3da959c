import type { Anchor } from '../model/anchor.ts'
import { compare, decimal } from '../model/decimal.ts'
import type { Document } from '../model/document.ts'
import type { Conclusion, Outcome } from '../model/outcome.ts'
import type { CellRow, FigureRow } from '../model/rows.ts'
import { compact } from '../model/text.ts'
import { whereIs } from '../model/whereabouts.ts'
import { printedAmount } from '../review/view/amount.ts'
import type { Evidence } from '../review/view/shapes.ts'
import { type EvidenceOf, evidenceIn } from './evidence/index.ts'
import { Found, type ShownEntries } from './findings.ts'
import { count, type Listed, listed, take, takeBest } from './listed.ts'
import { cut } from './row.ts'

/*
 * What the page is told of one document beside its few rows: little and plain JSON, made where the document is converted,
 * so that who writes the page reads no row of the long tables.
 */

export interface Glance {
  /** By pipeline, in the order of its first row. */
  caught: { pipeline: string; tables: number; records: number; set_aside: number }[]
  uncaught: Listed<Uncaught>
  /** Figures by kind, by what holds them, by what arithmetic says of them. */
  kinds: Counts
  held: Counts
  checked: Counts
  amounts: Listed<Amount>
  /** Checks by verdict. */
  verdicts: Counts
  findings: ShownEntries
  /** Sentences of figures in prose that state declared facts: which of them other documents contradict is known at the end. */
  quotes: [figure: string, quote: Evidence][]
}

export type Counts = [name: string, number: number][]

/** A table no pipeline caught. */
export interface Uncaught {
  title: string
  /** Headings of its first columns; where it has none, the labels of its first rows. */
  headings: string[]
  cells: number
  place: string
}

/** Money: its value in 元, and as it is printed with its unit. */
export interface Amount {
  value: string
  text: string
  shown: string
  metric: string
  place: string
}

/** Amounts the page lists. */
export const BIGGEST = 30
const HEADINGS = 6
/** Characters kept of a heading. */
const HEADING = 40

/** What the report is told of a document; without it, findings come without what they rest on. */
export function glanceOf(outcome: Conclusion, document: Document | null): Glance {
  return new Glancing(outcome, document).told()
}

/** Gathers what the report is told while the rows of a document go by on their way to the store: a long document's are made once. */
export class Glancing {
  readonly #outcome: Conclusion
  readonly #document: Document | null
  readonly #kinds = new Map<string, number>()
  readonly #held = new Map<string, number>()
  readonly #checked = new Map<string, number>()
  readonly #amounts: Listed<Amount> = listed()
  readonly #found: Found
  readonly #uncaught: UncaughtTables
  #left: { figures: number; cells: number }

  constructor(outcome: Conclusion, document: Document | null) {
    const { records, setAside, figures, cells } = outcome
    this.#outcome = outcome
    this.#document = document
    this.#found = new Found(outcome)
    this.#uncaught = new UncaughtTables([...records, ...setAside])
    this.#left = { figures: figures.length, cells: cells.length }
  }

  figure(row: FigureRow): void {
    if (this.#left.figures === 0) return
    this.#left.figures -= 1
    count(this.#kinds, row.kind)
    count(this.#held, row.held_by)
    count(this.#checked, row.checked)
    takeAmount(this.#amounts, row)
    this.#found.add('figures', row)
  }

  cell(row: CellRow): void {
    if (this.#left.cells === 0) return
    this.#left.cells -= 1
    this.#uncaught.cell(row)
  }

  /** Once: walks the rows that nobody has handed over yet. */
  told(): Glance {
    const outcome = this.#outcome
    const { records, setAside, checks, figures, cells } = outcome
    if (this.#left.figures === figures.length) for (const row of figures) this.figure(row)
    if (this.#left.cells === cells.length) for (const row of cells) this.cell(row)
    if (this.#left.figures + this.#left.cells > 0)
      throw new Error('the report was asked for amid the rows of a document')
    const evidence = this.#document === null ? null : evidenceIn(this.#document, outcome)
    return {
      caught: caughtIn(records, setAside),
      uncaught: this.#uncaught.told(),
      kinds: [...this.#kinds],
      held: [...this.#held],
      checked: [...this.#checked],
      amounts: this.#amounts,
      verdicts: countsOf(checks.map(({ verdict }) => verdict)),
      findings: this.#found.shown(evidence),
      quotes: evidence === null ? [] : quotesOf(outcome, evidence),
    }
  }
}

/** Sentences that are kept of a document. */
const QUOTES = 150

function quotesOf({ facts }: Pick<Outcome, 'facts'>, evidence: EvidenceOf): Glance['quotes'] {
  const prose = facts
    .filter(({ declared }) => declared)
    .flatMap(({ sources }) => sources.filter(({ held_by }) => held_by === 'prose'))
  return prose.slice(0, QUOTES).flatMap(({ figure_id: id }): Glance['quotes'] => {
    const found = evidence.figures([id])
    return found === null ? [] : [[id, found]]
  })
}

function countsOf(names: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const name of names) count(counts, name)
  return [...counts]
}

function caughtIn(records: Outcome['records'], setAside: Outcome['setAside']): Glance['caught'] {
  const found = new Map<string, { ids: Set<string>; records: number; set_aside: number }>()
  const of = (pipeline: string, table: string | null) => {
    const rows = found.get(pipeline) ?? { ids: new Set(), records: 0, set_aside: 0 }
    found.set(pipeline, rows)
    if (table !== null) rows.ids.add(table)
    return rows
  }
  for (const { pipeline, table_id } of records) of(pipeline, table_id).records += 1
  for (const { pipeline, table_id } of setAside) of(pipeline, table_id).set_aside += 1
  return [...found].map(([pipeline, { ids, ...rows }]) => ({ pipeline, tables: ids.size, ...rows }))
}

/** The tables no pipeline caught, by their cells. */
class UncaughtTables {
  readonly #caught: ReadonlySet<string | null>
  readonly #tables = new Map<string, Uncaught>()
  readonly #headed = new Set<string>()

  constructor(rows: readonly { table_id: string | null }[]) {
    this.#caught = new Set(rows.map(({ table_id }) => table_id))
  }

  cell({ table_id, table_title, header, row_kind, text, anchors }: CellRow): void {
    if (this.#caught.has(table_id)) return
    const table = this.#tables.get(table_id) ?? {
      title: cut(table_title ?? ''),
      headings: [],
      cells: 0,
      place: placeOf(anchors),
    }
    this.#tables.set(table_id, table)
    table.cells += 1
    if (row_kind === 'header') this.#headed.add(table_id)
    const heads = header && (row_kind === 'header' || !this.#headed.has(table_id))
    if (heads && text !== '' && table.headings.length < HEADINGS)
      table.headings.push(text.slice(0, HEADING))
  }

  told(): Listed<Uncaught> {
    const found: Listed<Uncaught> = listed()
    for (const table of this.#tables.values()) take(found, table)
    return found
  }
}

function takeAmount(biggest: Listed<Amount>, row: FigureRow): void {
  const { unit, value, text, metric, anchors } = row
  if (unit !== 'CNY' || value === null) return
  const shown = printedAmount(row)
  const amount = {
    value,
    text: cut(text),
    shown: shown === compact(text) ? cut(text) : shown,
    metric: cut(metric ?? ''),
    place: placeOf(anchors),
  }
  takeBest(biggest, amount, BIGGEST, bySize)
}

/** The biggest first. */
export function bySize(a: { value: string }, b: { value: string }): number {
  return compare(decimal(b.value), decimal(a.value))
}

/** Where something stands, as a person looks for it; '' when unknown. */
function placeOf([first]: readonly Anchor[]): string {
  return first === undefined ? '' : whereIs(first)
}
