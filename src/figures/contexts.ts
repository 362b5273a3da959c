import { aheadHeading, completed, intended } from '../lexicon/certainty.ts'
import { lastingScopeNote } from '../lexicon/notes.ts'
import { yearOfMonths } from '../lexicon/periods.ts'
import type { Context } from '../model/context.ts'
import type { Block, Document } from '../model/document.ts'
import type { FigureContext } from '../model/figure.ts'
import type { Report } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import { plain } from '../reading/plain.ts'
import { Leads } from './leads.ts'
import { reportOf, reportYear } from './report.ts'
import { zonesOf } from './zones.ts'

/** What governs the text of each block, and the cells of each table. */
export interface Contexts {
  /** By index of `Document.blocks`. */
  blocks: readonly FigureContext[]
  tables: ReadonlyMap<Table, { block: number; context: FigureContext }>
  /** What the document as a whole reports, and of which years. */
  report: Report | undefined
}

const headingDepth = 3

/** The context of every block and table of a document: its title, the headings over it, the years its text goes on from. */
export function contextsOf(document: Document): Contexts {
  const blocks: FigureContext[] = []
  const tables = new Map<Table, { block: number; context: FigureContext }>()
  const headings: { level: number; text: string }[] = []
  let year = commonYear(document)
  let monthYear: number | undefined
  const leads = new Leads()
  let noted: string | undefined
  const whole = wholeContext(document)
  for (const [index, block] of document.blocks.entries()) {
    const texts = headings.map(({ text }) => text)
    const around = { ...whole, ...blockContext(document, block.context, texts) }
    blocks.push(around)
    const lasting = block.kind === 'table' ? undefined : lastingIn(block.text.text)
    if (lasting !== undefined) {
      noted = lasting.after
      around.scopeNote = lasting.note
    }
    if (around.scopeNote !== undefined && noted !== undefined) around.noteAfter = noted
    if (block.kind === 'table') {
      placeTable(tables, block, index, around, year)
      continue
    }
    if (block.kind === 'heading') leads.heading(block.level)
    else leads.paragraph(plain(block.text.text), around)
    if (year === undefined && tellsOfYear(around, block.text.text)) year = whole.report?.executed
    if (yearless(around)) dated(around, year)
    year = leadingYears(block.text.text).at(-1) ?? year
    if (monthYear !== undefined) around.yearOfMonths = monthYear
    monthYear = monthYears(block.text.text).at(-1) ?? monthYear
    if (block.kind === 'heading') {
      while (headings.length > 0 && (headings[0]?.level ?? 0) >= block.level) headings.shift()
      headings.unshift({ level: block.level, text: plain(block.text.text) })
    }
  }
  return { blocks, tables, report: whole.report }
}

/** A note that lasts, and the words of its clause that it stands behind: 市级｜（含开发区，下同）. */
function lastingIn(text: string): { note: string; after: string } | undefined {
  const found = lastingScopeNote.exec(text)
  const note = found?.[1]
  if (!found || note === undefined) return undefined
  return { note, after: /[^，。；：、\s]*$/.exec(text.slice(0, found.index))?.[0] ?? '' }
}

/** What holds for every text of a document: what it reports, and of whom. */
function wholeContext(document: Document): FigureContext {
  const report = reportOf(document)
  const { region, organization } = document.facts
  const zones = zonesOf(document)
  return {
    ...(report && { report }),
    ...(region && { region: region.value }),
    ...(organization && { body: organization.value }),
    ...(zones.length > 0 && { zones }),
  }
}

/** A report on a year and the budget of the next tells first what came of the one: until it has named a year or a budget, what was completed was so then. */
function tellsOfYear({ report, stage, headings = [] }: FigureContext, text: string): boolean {
  if (report?.kind !== 'budget_report' || report.executed === undefined) return false
  if (stage === 'initial_budget' || headings.some(words => aheadHeading.test(words))) return false
  return completed.test(text) && !intended.test(text)
}

/** The years sentences of a paragraph open with (2022年，…), in order. */
const leadingYears = (words: string): number[] =>
  [...words.matchAll(/(?:^|[。；\n])\s*(20\d\d)\s*年(?!\s*\d)/g)].map(([, year]) => Number(year))

/** The years of months that sentences of a paragraph open with (2023年1-10月，…): months behind it are of them, and nothing else. */
const monthYears = (words: string): number[] =>
  [...words.matchAll(yearOfMonths)].map(([, year]) => Number(year))

/** The one year that all leading years of a document agree on. */
function commonYear({ blocks }: Document): number | undefined {
  const years = new Set(
    blocks.flatMap(block => (block.kind === 'table' ? [] : leadingYears(block.text.text))),
  )
  return years.size === 1 ? [...years][0] : undefined
}

/** Neither title nor headings say which year it is: none is named, or more than one. */
function yearless({ year, title = '', headings = [] }: FigureContext): boolean {
  const named = (words: string): number =>
    new Set([...words.matchAll(/(\d{4})\s*年/g)].map(found => found[1])).size
  return year === undefined && ![title, ...headings].some(words => named(words) === 1)
}

/**
 * Gives a text the year the text before it speaks of, or the one its section is of by the stage of its heading: under 一、预算执行情况 the year
 * carried out, under 二、预算草案 the year budgeted.
 */
function dated(around: FigureContext, before: number | undefined): void {
  const { report, stage } = around
  const ofStage = stage === undefined ? undefined : reportYear(report, stage)
  const isOther = before === report?.executed || before === report?.budgeted
  const year = before === undefined || isOther ? (ofStage ?? before) : before
  if (year === undefined) return
  around.year = year
  around.yearFrom = year === before ? 'text' : 'document'
}

function blockContext(
  { facts }: Document,
  context: Block['context'],
  headings: readonly string[],
): FigureContext {
  const found: FigureContext = { ...inherited(context) }
  if (headings.length > 0) found.headings = headings.slice(0, headingDepth)
  if (facts.title !== undefined) found.title = plain(facts.title.value)
  if (found.year === undefined && facts.year !== undefined) {
    found.year = facts.year.value
    found.yearFrom = 'title'
  }
  return found
}

function inherited({ year, stage, scope, account, scopeNote }: Context): FigureContext {
  const found: FigureContext = {}
  if (year !== undefined) {
    found.year = year.value
    found.yearFrom = 'heading'
  }
  if (stage !== undefined) found.stage = stage.value
  if (scope !== undefined) found.scope = scope.value
  if (account !== undefined) found.account = account.value
  if (scopeNote !== undefined) found.scopeNote = scopeNote.value
  if (stage !== undefined || scope !== undefined)
    found.said = { ...(stage && { stage: stage.text }), ...(scope && { scope: scope.text }) }
  return found
}

/** A table and those in its cells, each with what the one around it lends; `before` is the year the text before it speaks of. */
function placeTable(
  tables: Map<Table, { block: number; context: FigureContext }>,
  table: Table,
  block: number,
  outer: FigureContext,
  before?: number,
): void {
  const context: FigureContext = { ...outer, ...inherited(table.context) }
  const year = reportYear(context.report, context.stage) ?? before
  if (year !== undefined && context.year === undefined) {
    context.year = year
    context.yearFrom = 'document'
  }
  if (table.unit !== undefined) context.unit = table.unit.text
  if (table.title !== undefined) context.caption = table.title.text
  tables.set(table, { block, context })
  for (const cell of table.cells)
    for (const inner of cell.tables ?? []) placeTable(tables, inner, block, context)
}
