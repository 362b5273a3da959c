import { contextOf } from '../../document/context.ts'
import { namesOf, type RowName, shapeOf } from '../../document/table/shape/index.ts'
import { yearsIn } from '../../document/table/years.ts'
import { amountCell } from '../../lexicon/amounts.ts'
import { codeHeading } from '../../lexicon/columns.ts'
import type { Slots } from '../../model/shape.ts'
import type { RowKind, Table } from '../../model/table.ts'
import { locate } from '../../model/text.ts'
import type { FieldSource } from '../../pipeline/types.ts'
import { type Crossed, crossedByFund, crossedByRegion, regionsStand } from '../crossed.ts'
import { matchTable } from '../match.ts'
import { isSum, outlineOf } from '../outline.ts'
import { type Found, type Place, type Spot, spotOf } from '../place.ts'
import type { Prepared } from '../prepare.ts'
import { aroundHeadings, aroundRow } from '../row-name.ts'

/** Column headings whose numbers are shares and changes, not amounts. */
const derived = /%|％|增长|增、?减|增幅|减幅|[增变]动|比重|比例|(?:^|\s)占|完成率|为.{0,8}的/

/** A value that says itself it is a share. */
const share = /[%％‰]\s*$/

/** Rows that hold amounts, without and with sums of others. */
const READ: ReadonlySet<RowKind> = new Set(['data', 'part'])
const READ_SUMS: ReadonlySet<RowKind> = new Set([...READ, 'total', 'subtotal'])

/** Columns of amounts with the names of their rows; without any, each is named by its own headings. */
interface Side {
  names: ReadonlyMap<number, RowName> | undefined
  values: readonly number[]
}

/**
 * A record a numeric cell, row by row. A table whose labels stand in several columns with values after each
 * (收入 │ 支出 side by side) gives every value under the label of its own side; in a table of one row without any words
 * the items are the headings of its columns.
 */
export function cells(form: Prepared, table: Table): Found | null {
  const columns = matchTable(form, table)
  if (columns === null) return null
  if (columns.missing.length > 0)
    return { places: [], missing: columns.missing, ambiguous: new Map() }
  const crossed = crossingOf(form, table)
  if (crossed === null) return null
  const outlines = outlineOf(table, shapeOf(table).slots, [...table.columns.keys()])
  const sums = form.fields.some(({ field }) => field.from === 'row.total')
  const places: Place[] = []
  for (const [r, row] of table.rows.entries()) {
    if (!(sums ? READ_SUMS : READ).has(row.kind)) continue
    for (const { names, values } of sidesOf(table)) {
      const name = names?.get(r)
      if (names !== undefined && !isNamed(name, sums)) continue
      const line = { r, name, group: outlines[r]?.group ?? null }
      places.push(...values.flatMap(column => placeOf(form, table, line, column, crossed) ?? []))
    }
  }
  return { places, missing: [], ambiguous: new Map() }
}

/** A row of one side: its number, its name where rows have names, and the group it stands in. */
interface NamedRow {
  r: number
  name: RowName | undefined
  group: Spot | null
}

/** Where the record of a cell stands, if the cell holds an amount the pipeline asks for. */
function placeOf(
  { fields }: Prepared,
  table: Table,
  { r, name, group }: NamedRow,
  column: number,
  crossed: Cross | undefined,
): Place | null {
  const grid = shapeOf(table).slots
  const cell = grid[r]?.[column]
  if (cell?.row !== r || !amountCell.test(cell.text.text)) return null
  const ofMoney = fields.every(({ field }) => field.from !== 'cell' || field.type === 'money')
  if (ofMoney && share.test(cell.text.text)) return null
  const heading = headingOf(table, grid, column)
  const found = name && crossed?.(name, heading)
  if (crossed !== undefined && found === undefined) return null
  const spot = spotOf(cell, table)
  return {
    row: r,
    spots: new Map(
      fields.flatMap(({ name, field }) => (field.from === 'cell' ? [[name, spot]] : [])),
    ),
    cells: [cell],
    around: source =>
      name === undefined
        ? (aroundHeadings(source, heading, r) ?? aroundAmount(source, heading))
        : (ofCrossed(source, found) ??
          aroundRow(source, name, group) ??
          aroundColumn(source, heading)),
  }
}

type Cross = (name: RowName, heading: Spot) => Crossed | undefined

/** How a table is crossed by what the pipeline asks for; null for a table that is not, undefined where nothing is asked. */
function crossingOf({ fields }: Prepared, table: Table): Cross | null | undefined {
  const asks = (source: FieldSource) => fields.some(({ field }) => field.from === source)
  if (asks('cell.fund')) {
    const { title } = table
    const spot = title ? { text: title.text, anchors: locate(title, 0, title.text.length) } : null
    return (name, heading) => crossedByFund(name, heading, spot)
  }
  if (!asks('cell.region')) return undefined
  const { panels } = shapeOf(table)
  const [panel] = panels
  if (panel === undefined || panels.length > 1) return null
  const paths = panel.values.map(column => table.columns[column]?.path ?? [])
  const stand = regionsStand([...namesOf(table, panel).values()], paths)
  return stand ? (name, heading) => crossedByRegion(stand, name, heading) : null
}

function ofCrossed(source: FieldSource, found: Crossed | undefined): Spot | null {
  if (found === undefined) return null
  const { item } = found
  if (source === 'cell.item') return { ...item, text: item.text.replace(/(?<! \/)\s+(?!\/)/g, '') }
  if (source === 'row.total') return { ...item, printed: item.text, text: String(isSum(item.text)) }
  return source === 'cell.region' || source === 'cell.fund' ? found.by : null
}

/** Whether a row has a name and is one to read: a sum of others only where the pipeline tells sums apart. */
function isNamed(name: RowName | undefined, sums: boolean): boolean {
  if (name === undefined || name.printed === '') return false
  return sums || !(name.total || isSum(name.printed))
}

function sidesOf(table: Table): Side[] {
  const { panels } = shapeOf(table)
  const isOwn = (column: number) => !derived.test((table.columns[column]?.path ?? []).join(' '))
  const sides = panels.flatMap((panel): Side[] =>
    panel.labels.length === 0
      ? []
      : [{ names: namesOf(table, panel), values: panel.values.filter(isOwn) }],
  )
  if (sides.length > 0) return sides.filter(({ values }) => values.length > 0)
  const rows = table.rows.filter(({ kind }) => READ.has(kind)).length
  if (rows !== 1) return []
  const amounts = table.columns.flatMap(({ path }, c) => (isAmount(path) ? [c] : []))
  return [{ names: undefined, values: amounts }]
}

function isAmount(path: readonly string[]): boolean {
  return !derived.test(path.join(' ')) && !codeHeading.test(path.at(-1) ?? '')
}

/** The headings of a column with their place: its cells of the header rows. */
function headingOf(table: Table, grid: Slots, column: number): Spot {
  const heading = table.columns[column]?.path ?? []
  const stack = grid.slice(0, table.headerRows).flatMap(line => line[column] ?? [])
  const anchors = [...new Set(stack)].flatMap(cell => cell.anchors)
  return {
    text: heading.join(' / '),
    anchors: anchors.length > 0 ? anchors : table.anchors,
    heading,
  }
}

/** The same where the headings name the amount and are no column of it. */
function aroundAmount(source: FieldSource, heading: Spot): Spot | null {
  return source === 'column.path' || source === 'column.header'
    ? null
    : aroundColumn(source, heading)
}

/** What a field takes from the headings of a value's column. */
function aroundColumn(source: FieldSource, heading: Spot): Spot | null {
  const path = heading.heading ?? []
  const said = contextOf({ text: heading.text, runs: [] })
  const words = (
    text: string | undefined,
    { anchors }: Pick<Spot, 'anchors'> = heading,
    printed = text,
  ): Spot | null =>
    text === undefined || printed === undefined || text === '' ? null : { text, printed, anchors }
  switch (source) {
    case 'column.path':
      return words(heading.text)
    case 'column.header':
      return words(path.at(-1))
    case 'column.year':
      return yearOf(path.join(' '), words)
    case 'column.stage':
      return words(said.stage?.value, heading, said.stage?.text)
    case 'column.scope':
      return words(said.scope?.value, heading, said.scope?.text)
    default:
      return null
  }
}

/** The year a heading names, 年 or not: 2024年决算数, 2024预算数, 二〇二四年决算数. */
function yearOf(
  heading: string,
  cite: (text: string | undefined, at?: undefined, printed?: string) => Spot | null,
): Spot | null {
  const figures = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(heading)?.[1]
  if (figures !== undefined) return cite(figures)
  const [named] = yearsIn(heading)
  return named ? cite(String(named.year), undefined, named.words) : null
}
