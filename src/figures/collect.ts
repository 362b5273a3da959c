import type { Context } from '../model/context.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Block, Document } from '../model/document.ts'
import type { FigureContext } from '../model/figure.ts'
import type { LocatedFigure } from '../model/located.ts'
import type { Cell, Table } from '../model/table.ts'
import { locate, type Text } from '../model/text.ts'
import { findFigures } from './index.ts'

/** What a document's figures are, and what could not be said of them. */
export interface Collected {
  figures: LocatedFigure[]
  diagnostics: Diagnostic[]
}

const unread = new Set(['header', 'unit', 'formula', 'separator', 'blank'])
const headingDepth = 3

/** Every figure of a document: each block and each cell read with the context that governs it. */
export function collectFigures(document: Document): Collected {
  const collected: Collected = { figures: [], diagnostics: [] }
  const headings: { level: number; text: string }[] = []
  let year = commonYear(document)
  document.blocks.forEach((block, index) => {
    const around = blockContext(
      document,
      block.context,
      headings.map(({ text }) => text),
    )
    if (block.kind === 'table') {
      table(collected, block, index, around)
      return
    }
    if (year !== undefined && yearless(around)) {
      around.year = year
      around.yearFrom = 'text'
    }
    text(collected, block.text, index, around)
    year = leadingYears(block.text.text).at(-1) ?? year
    if (block.kind === 'heading') {
      while (headings.length > 0 && (headings[0]?.level ?? 0) >= block.level) headings.shift()
      headings.unshift({ level: block.level, text: block.text.text })
    }
  })
  return collected
}

/** The years sentences of a paragraph open with (2022年，…), in order. */
const leadingYears = (words: string): number[] =>
  [...words.matchAll(/(?:^|[。；\n])\s*(20\d\d)\s*年(?!\s*\d)/g)].map(([, year]) => Number(year))

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

function blockContext(
  { facts }: Document,
  context: Block['context'],
  headings: readonly string[],
): FigureContext {
  const found: FigureContext = { ...inherited(context) }
  if (headings.length > 0) found.headings = headings.slice(0, headingDepth)
  if (facts.title !== undefined) found.title = facts.title.value
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

function text(collected: Collected, source: Text, block: number, context: FigureContext): void {
  for (const figure of findFigures(source.text, context)) {
    collected.figures.push({
      figure,
      block,
      text: source,
      anchors: locate(source, figure.start, figure.end),
    })
  }
}

function table(collected: Collected, source: Table, block: number, outer: FigureContext): void {
  const context: FigureContext = { ...outer, ...inherited(source.context) }
  if (source.unit !== undefined) context.unit = source.unit.text
  if (source.title !== undefined) context.caption = source.title.text
  for (const caption of source.captions) text(collected, caption, block, context)
  const missing = new Map<number, Cell>()
  for (const cell of source.cells) {
    for (const inner of cell.tables ?? []) table(collected, inner, block, context)
    cellFigures(collected, source, cell, block, context, missing)
  }
  for (const note of source.notes) text(collected, note, block, context)
  for (const [column, cell] of missing) {
    const path = source.columns[column]?.path.join(' / ') ?? ''
    collected.diagnostics.push(
      diagnostic(
        'unit-missing',
        `no unit is declared for the numbers of column ${path === '' ? column + 1 : `“${path}”`}; declare one in the header or above the table`,
        cell.anchors,
      ),
    )
  }
}

/** Header cells only name; row labels are read as prose; every other cell under its headers. */
function cellFigures(
  collected: Collected,
  source: Table,
  cell: Cell,
  block: number,
  context: FigureContext,
  missing: Map<number, Cell>,
): void {
  const row = source.rows[cell.row]
  if (cell.text.text === '' || (row !== undefined && unread.has(row.kind))) return
  const label = row?.label ?? ''
  const heads = cell.header || cell.column < source.headerColumns
  const own: FigureContext = { ...context, column: source.columns[cell.column]?.path ?? [] }
  if (!heads) {
    own.cell = true
    if (label !== '') own.row = label.split(' / ')
  }
  for (const figure of findFigures(cell.text.text, own)) {
    const anchors = locate(cell.text, figure.start, figure.end)
    collected.figures.push({
      figure,
      block,
      text: cell.text,
      table: source,
      cell,
      anchors: anchors.length > 0 ? anchors : cell.anchors,
    })
    if (figure.kind === 'number' && figure.unit === null && !missing.has(cell.column))
      missing.set(cell.column, cell)
  }
}
