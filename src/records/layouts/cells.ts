import type { FieldSource } from '../../model/pipeline.ts'
import type { Cell, Table } from '../../model/table.ts'
import { contextOf } from '../../tables/context.ts'
import { absence, codeHeader, numeric } from '../../tables/words.ts'
import { matchTable } from '../match.ts'
import { isSum, type Outline, outlineOf } from '../outline.ts'
import { type Found, type Place, type Spot, spotOf } from '../place.ts'
import type { Prepared } from '../prepare.ts'
import { type Slots, slotsOf } from '../slots.ts'

/** Column headings whose numbers are shares and changes, not amounts. */
const derived = /%|％|增长|增减|增幅|比重|占比|比例|完成率|为.{0,8}的/

/** Columns of amounts under the column of words they belong to. */
interface Side {
  label: number
  code: number | undefined
  values: number[]
}

/**
 * A record a numeric cell, row by row. A table whose labels stand in several columns with values after each
 * (收入 │ 支出 side by side) gives every value under the label of its own side.
 */
export function cells(form: Prepared, table: Table): Found | null {
  const columns = matchTable(form, table)
  if (columns === null) return null
  if (columns.missing.length > 0)
    return { places: [], missing: columns.missing, ambiguous: new Map() }
  const grid = slotsOf(table)
  const outlines = outlineOf(table, grid)
  const sides = sidesOf(table, grid)
  const names = form.fields.flatMap(({ name, field }) => (field.from === 'cell' ? [name] : []))
  const places: Place[] = []
  for (const [r, row] of table.rows.entries()) {
    if (row.kind !== 'data' && row.kind !== 'part') continue
    for (const [i, side] of sides.entries()) {
      const label = grid[r]?.[side.label]
      if (label === undefined || label.text.text === '' || isSum(label.text.text)) continue
      for (const column of side.values) {
        const cell = grid[r]?.[column]
        if (cell?.row !== r || !numeric.test(cell.text.text)) continue
        const code = side.code === undefined ? undefined : grid[r]?.[side.code]
        const outline = i === 0 ? outlines[r] : undefined
        const spot = spotOf(cell, table)
        places.push({
          row: r,
          spots: new Map(names.map(name => [name, spot])),
          cells: [cell],
          around: source =>
            aroundCell(source, {
              label,
              code,
              outline,
              heading: headingOf(table, grid, column),
            }),
        })
      }
    }
  }
  return { places, missing: [], ambiguous: new Map() }
}

function sidesOf(table: Table, grid: Slots): Side[] {
  const sides: Side[] = []
  let label: number | undefined
  let code: number | undefined
  for (const [c, { path }] of table.columns.entries()) {
    const words = grid.slice(table.headerRows).flatMap(line => {
      const text = line[c]?.text.text ?? ''
      return text === '' || absence.test(text) ? [] : [text]
    })
    const amounts = words.filter(text => numeric.test(text)).length
    if (codeHeader.test(path.at(-1) ?? '')) code = c
    else if (words.length > 0 && amounts * 2 < words.length) label = c
    else if (label !== undefined && !derived.test(path.join(' '))) {
      const last = sides.at(-1)
      if (last?.label === label) last.values.push(c)
      else sides.push({ label, code, values: [c] })
    }
  }
  return sides
}

interface CellPlace {
  /** The headings of its column, and where they stand. */
  heading: Spot
  label: Cell
  code: Cell | undefined
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
      return words(label.text.text.replace(/\s+/g, ''), label)
    case 'row.code':
      return code ? words(code.text.text, code) : null
    case 'row.path':
      return outline?.path ?? words(label.text.text.replace(/\s+/g, ''), label)
    case 'row.group':
      return outline?.group ?? null
    case 'column.path':
      return words(heading.text)
    case 'column.header':
      return words(path.at(-1))
    case 'column.year':
      return words(/(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(path.join(' '))?.[1])
    case 'column.stage':
      return words(said.stage?.value, heading, said.stage?.text)
    case 'column.scope':
      return words(said.scope?.value, heading, said.scope?.text)
    default:
      return null
  }
}
