import type { Anchor } from '../model/anchor.ts'
import { compare, decimal } from '../model/decimal.ts'
import type { Document } from '../model/document.ts'
import type { Conclusion, Outcome } from '../model/outcome.ts'
import type { FigureRow } from '../model/rows.ts'
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
  const { records, setAside, cells, figures, checks } = outcome
  const kinds = new Map<string, number>()
  const held = new Map<string, number>()
  const checked = new Map<string, number>()
  const amounts: Listed<Amount> = listed()
  const found = new Found(outcome)
  for (const row of figures) {
    count(kinds, row.kind)
    count(held, row.held_by)
    count(checked, row.checked)
    takeAmount(amounts, row)
    found.add('figures', row)
  }
  const evidence = document === null ? null : evidenceIn(document, outcome)
  return {
    caught: caughtIn(records, setAside),
    uncaught: uncaughtIn(cells, new Set([...records, ...setAside].map(({ table_id }) => table_id))),
    kinds: [...kinds],
    held: [...held],
    checked: [...checked],
    amounts,
    verdicts: countsOf(checks.map(({ verdict }) => verdict)),
    findings: found.shown(evidence),
    quotes: evidence === null ? [] : quotesOf(outcome, evidence),
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

function uncaughtIn(
  cells: Conclusion['cells'],
  caught: ReadonlySet<string | null>,
): Listed<Uncaught> {
  const tables = new Map<string, Uncaught>()
  const headed = new Set<string>()
  for (const { table_id, table_title, header, row_kind, text, anchors } of cells) {
    if (caught.has(table_id)) continue
    const table = tables.get(table_id) ?? {
      title: cut(table_title ?? ''),
      headings: [],
      cells: 0,
      place: placeOf(anchors),
    }
    tables.set(table_id, table)
    table.cells += 1
    if (row_kind === 'header') headed.add(table_id)
    const heads = header && (row_kind === 'header' || !headed.has(table_id))
    if (heads && text !== '' && table.headings.length < HEADINGS)
      table.headings.push(text.slice(0, HEADING))
  }
  const found: Listed<Uncaught> = listed()
  for (const table of tables.values()) take(found, table)
  return found
}

function takeAmount(biggest: Listed<Amount>, row: FigureRow): void {
  const { unit, value, text, metric, anchors } = row
  if (unit !== 'CNY' || value === null) return
  const shown = printedAmount(row)
  const amount = {
    value,
    text: cut(text),
    shown: shown === text.replace(/\s/g, '') ? cut(text) : shown,
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
