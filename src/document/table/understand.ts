import { bodyName } from '../../lexicon/bodies.ts'
import {
  captionLine,
  drawnUp,
  numberedTable,
  unitCaption,
  unitWords,
} from '../../lexicon/captions.ts'
import { currencies } from '../../lexicon/money.ts'
import { momentAlone } from '../../lexicon/titles.ts'
import { currencyLine, renminbi, unitOpening, yuanCode } from '../../lexicon/units.ts'
import type { Context } from '../../model/context.ts'
import type { Cell, Table, UnitWords } from '../../model/table.ts'
import { compact, locate, type Text } from '../../model/text.ts'
import { declaredUnits } from '../../reading/declared.ts'
import { contextOf } from '../context.ts'
import type { RawCell, RawTable } from '../raw.ts'
import {
  columnPaths,
  countHeaderColumns,
  headingRows,
  isBanner,
  rowsOf,
  widthOf,
  withImpliedSpans,
} from './header.ts'
import { describeRows } from './rows.ts'

/** The lines around a table that belong to it. */
export interface Surroundings {
  title?: Text
  captions: Text[]
  notes: Text[]
  context: Context
}

/** A grid of words → a table that knows its headings, labels and unit. */
export function understand(raw: RawTable, around: Surroundings): Table {
  const width = widthOf(raw)
  const rows = withImpliedSpans(rowsOf(raw), width)
  const why = headingRows(rows, width)
  const headerRows = why.length
  const paths = columnPaths(rows, headerRows, width)
  const headerColumns = countHeaderColumns(rows, headerRows, paths)
  const described = describeRows(rows, { headerRows, headerColumns, width, paths })
  const banner = rows
    .slice(0, headerRows)
    .find(row => isBanner(row, width) && isTitle(wordsOf(row)))
    ?.find(cell => cell.text.text !== '')?.text
  const own = banner && numberedTable.test(banner.text) ? banner : undefined
  const caption = raw.caption && !unitCaption.test(raw.caption.text) ? raw.caption : undefined
  const named = nearest(raw.caption ? [...around.captions, raw.caption] : around.captions)
  const title = own ?? named ?? around.title ?? caption ?? banner
  const captions = [...around.captions, ...(raw.caption ? [raw.caption] : [])].filter(
    line => line !== title,
  )
  const said = title ? contextOf(title) : {}
  const heads = rows.slice(0, headerRows).flatMap(row => row.map(cell => cell.text))
  const context = { ...lent(around.context, said, heads), ...said }
  const unit = unitOf([
    ...captions,
    ...(title ? [title] : []),
    ...rows.flatMap((row, r) =>
      described[r]?.kind === 'unit' || r < headerRows ? row.map(cell => cell.text) : [],
    ),
  ])
  return {
    kind: 'table',
    anchors: raw.anchors,
    rows: described.map((row, r) => (why[r] === undefined ? row : { ...row, why: why[r] })),
    columns: paths.map((path, c) => ({ path, header: c < headerColumns })),
    cells: raw.cells.map(cell => cellOf(cell, headerRows, headerColumns, context)),
    headerRows,
    headerColumns,
    ...(title && { title }),
    captions,
    notes: around.notes,
    ...(unit && { unit }),
    context,
    confidence: raw.confidence,
    ...(raw.repeated && {
      repeated: raw.repeated.map(cell => ({ ...cellOf(cell, 0, 0, context), header: true })),
    }),
  }
}

/** The line right above a table that says of which year it is, before any title further up: 表1 2024年…（单位：亿元）. */
function nearest(captions: readonly Text[]): Text | undefined {
  return captions.findLast(
    line =>
      !drawnUp.test(line.text) &&
      !momentAlone.test(compact(line.text)) &&
      contextOf(line).year !== undefined,
  )
}

/** Whether a line over the whole table names it, and does not state its unit or who drew it up. */
function isTitle(words: string): boolean {
  return !unitWords.test(words) && !captionLine.test(words) && !/^[^：:（(]{2,8}[：:]/.test(words)
}

/**
 * What headings further up and the table's own lend it: where its title names no year and its columns all name one, that
 * is its year, and what headings of another year say of a stage is not said of it (a table of 2018 in a budget of 2019).
 */
function lent(around: Context, own: Context, heads: readonly Text[]): Context {
  const named = heads.flatMap(line => {
    const { year } = contextOf(line)
    return year ? [year] : []
  })
  const [year] = named
  if (own.year || !year || named.some(other => other.value !== year.value)) return around
  if (around.year?.value === year.value) return around
  const { stage, ...rest } = around
  return { ...rest, ...(stage && !around.year && { stage }), year }
}

function wordsOf(row: readonly RawCell[]): string {
  return row.map(cell => cell.text.text).join('')
}

function cellOf(raw: RawCell, headerRows: number, headerColumns: number, context: Context): Cell {
  const { row, column, rowSpan, columnSpan, text, stored, doubtful, anchors } = raw
  const header = raw.header || row < headerRows || (column < headerColumns && text.text !== '')
  if (header === raw.header && isWhole(raw)) return raw
  const tables = raw.tables?.map(table => understand(table, { captions: [], notes: [], context }))
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    header,
    text,
    ...(stored !== undefined && { stored }),
    ...(doubtful && { doubtful }),
    anchors,
    ...(tables && { tables }),
  }
}

/** Whether a reader's cell is already all that a cell is: a table of a million has most of them twice otherwise. */
function isWhole(raw: RawCell): raw is RawCell & Cell {
  return raw.indent === undefined && raw.tables === undefined
}

/** The nearest words that declare a unit: 单位：万元; 币种：美元 beside it is of it, on a line of its own it leaves the currency open. */
export function unitOf(lines: readonly Text[]): UnitWords | undefined {
  const said = lines.map(line => currencyIn(line.text))
  const foreign = said.some(code => code !== undefined && code !== yuanCode)
  for (const [i, line] of lines.entries()) {
    const found = unitWords.exec(line.text)
    const words = found?.slice(1).find(group => group !== undefined)
    if (!found || words === undefined) continue
    if (bodyName.test(words)) continue
    const [unit] = declaredUnits(`${unitOpening}${words}`)
    if (unit === undefined) continue
    const start = found.index + found[0].lastIndexOf(words)
    if (!foreign || unit.unit !== yuanCode)
      return { text: words, anchors: locate(line, start, start + words.length) }
    return said[i] ? { text: line.text, anchors: locate(line, 0, line.text.length) } : undefined
  }
  return undefined
}

/** The currency a line says amounts are in, whatever 元 is printed; null for one nobody knows. */
function currencyIn(words: string): string | null | undefined {
  const currency = currencyLine.exec(words)?.[1]
  if (currency === undefined) return undefined
  return currency.startsWith(renminbi) ? yuanCode : (currencies.get(currency) ?? null)
}
