import { contextOf } from '../../document/context.ts'
import { shapeOf } from '../../document/table/shape/index.ts'
import { yearsIn } from '../../document/table/years.ts'
import { amountCell } from '../../lexicon/amounts.ts'
import { codeHeading } from '../../lexicon/columns.ts'
import type { Slots } from '../../model/shape.ts'
import type { Cell, Table } from '../../model/table.ts'
import type { FieldSource } from '../../pipeline/types.ts'
import { matchTable } from '../match.ts'
import { isSum, type Outline, outlineOf } from '../outline.ts'
import { type Found, type Place, type Spot, spotOf } from '../place.ts'
import type { Prepared } from '../prepare.ts'

/** Column headings whose numbers are shares and changes, not amounts. */
const derived = /%|％|增长|增、?减|增幅|减幅|[增变]动|比重|比例|(?:^|\s)占|完成率|为.{0,8}的/

/** A value that says itself it is a share. */
const share = /[%％‰]\s*$/

/** Columns of amounts under the column of words they belong to; without one, each is named by its own headings. */
interface Side {
  label: number | undefined
  codes: readonly number[]
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
  const grid = shapeOf(table).slots
  const outlines = outlineOf(table, grid, [...table.columns.keys()])
  const sides = sidesOf(table)
  const names = form.fields.flatMap(({ name, field }) => (field.from === 'cell' ? [name] : []))
  const ofMoney = form.fields.every(({ field }) => field.from !== 'cell' || field.type === 'money')
  const places: Place[] = []
  for (const [r, row] of table.rows.entries()) {
    if (row.kind !== 'data' && row.kind !== 'part') continue
    for (const [i, side] of sides.entries()) {
      const named = side.label === undefined ? undefined : labelOf(grid[r]?.[side.label])
      if (side.label !== undefined && named === undefined) continue
      for (const column of side.values) {
        const cell = grid[r]?.[column]
        if (cell?.row !== r || !amountCell.test(cell.text.text)) continue
        if (ofMoney && share.test(cell.text.text)) continue
        const heading = headingOf(table, grid, column)
        const label = named ?? heading
        const code = codeOf(side.codes.flatMap(at => grid[r]?.[at] ?? []))
        const outline = i === 0 ? outlines[r] : undefined
        const spot = spotOf(cell, table)
        places.push({
          row: r,
          spots: new Map(names.map(name => [name, spot])),
          cells: [cell],
          around: source =>
            named === undefined && source === 'column.path'
              ? null
              : aroundCell(source, { heading, label, code, outline }),
        })
      }
    }
  }
  return { places, missing: [], ambiguous: new Map() }
}

/** The words that name a row of amounts; none where the row is a sum of others. */
function labelOf(cell: Cell | undefined): Spot | undefined {
  return cell === undefined || cell.text.text === '' || isSum(cell.text.text)
    ? undefined
    : { text: cell.text.text.replace(/\s+/g, ''), anchors: cell.anchors }
}

/** A code that stands in one column, or level by level in several: 205 │ 02. */
function codeOf(cells: readonly Cell[]): Spot | null {
  const parts = [...new Set(cells)].filter(({ text }) => /^\d+$/.test(text.text))
  if (parts.length === 0) return null
  const [, ...below] = parts
  const apart = below.some(({ text }) => text.text.length !== 2) ? ' ' : ''
  const text = parts.map(cell => cell.text.text).join(apart)
  return { text, anchors: parts.flatMap(({ anchors }) => anchors) }
}

function sidesOf(table: Table): Side[] {
  const { panels } = shapeOf(table)
  const isOwn = (column: number) => !derived.test((table.columns[column]?.path ?? []).join(' '))
  const sides = panels.flatMap(({ labels, codes, values }): Side[] => {
    const label = labels.at(-1)
    return label === undefined ? [] : [{ label, codes, values: values.filter(isOwn) }]
  })
  if (sides.length > 0) return sides.filter(({ values }) => values.length > 0)
  const rows = table.rows.filter(({ kind }) => kind === 'data' || kind === 'part').length
  if (rows !== 1) return []
  const amounts = table.columns.flatMap(({ path }, c) => (isAmount(path) ? [c] : []))
  return [{ label: undefined, codes: [], values: amounts }]
}

function isAmount(path: readonly string[]): boolean {
  return !derived.test(path.join(' ')) && !codeHeading.test(path.at(-1) ?? '')
}

interface CellPlace {
  /** The headings of its column, and where they stand. */
  heading: Spot
  label: Spot
  code: Spot | null
  outline: Outline | undefined
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

/** What a field takes from a value's own row and column. */
function aroundCell(
  source: FieldSource,
  { heading, label, code, outline }: CellPlace,
): Spot | null {
  const path = heading.heading ?? []
  const said = contextOf({ text: heading.text, runs: [] })
  const words = (
    text: string | undefined,
    { anchors }: Pick<Spot, 'anchors'> = heading,
    printed = text,
  ): Spot | null =>
    text === undefined || printed === undefined || text === '' ? null : { text, printed, anchors }
  switch (source) {
    case 'row.label':
      return label
    case 'row.code':
      return code
    case 'row.path':
      return outline?.path ?? label
    case 'row.group':
      return outline?.group ?? null
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
