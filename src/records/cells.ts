import type { FieldSource } from '../model/pipeline.ts'
import type { Cell, Table } from '../model/table.ts'
import { contextOf } from '../tables/context.ts'
import { absence, codeHeader, numeric } from '../tables/words.ts'
import type { Around } from './around.ts'
import { slotsOf } from './slots.ts'

/** A value of a table with what heads it: its row's label and code, its column. */
export interface CellPlace {
  cell: Cell
  label: Cell
  code: Cell | undefined
}

/** Column headings whose numbers are shares and changes, not amounts. */
const derived = /%|％|增长|增减|增幅|比重|占比|比例|完成率|为.{0,8}的/

/**
 * The values of a table in long form, row by row. A table whose labels stand in several columns with values after each
 * (收入 │ 支出 side by side) gives every value under the label of its own panel.
 */
export function cellPlaces(table: Table): CellPlace[] {
  const grid = slotsOf(table)
  const panels = panelsOf(table, grid)
  const places: CellPlace[] = []
  for (const [r, row] of table.rows.entries()) {
    if (row.kind !== 'data' && row.kind !== 'part') continue
    for (const { label: at, code: codeAt, values } of panels) {
      const label = grid[r]?.[at]
      if (
        label === undefined ||
        label.text.text === '' ||
        total.test(label.text.text.replace(/\s/g, ''))
      )
        continue
      for (const column of values) {
        const cell = grid[r]?.[column]
        if (cell?.row !== r || !numeric.test(cell.text.text)) continue
        places.push({ cell, label, code: codeAt === undefined ? undefined : grid[r]?.[codeAt] })
      }
    }
  }
  return places
}

const total = /(?:合计|总计|小计)$/

interface Panel {
  label: number
  code: number | undefined
  values: number[]
}

/** Columns of words with the columns of amounts that follow them. */
function panelsOf(table: Table, grid: readonly (readonly (Cell | undefined)[])[]): Panel[] {
  const panels: Panel[] = []
  let label: number | undefined
  let code: number | undefined
  for (const [c, { path }] of table.columns.entries()) {
    const own = path.at(-1) ?? ''
    const words = grid.slice(table.headerRows).flatMap(line => {
      const text = line[c]?.text.text ?? ''
      return text === '' || absence.test(text) ? [] : [text]
    })
    const amounts = words.filter(text => numeric.test(text)).length
    if (codeHeader.test(own)) code = c
    else if (words.length > 0 && amounts * 2 < words.length) label = c
    else if (label !== undefined && !derived.test(path.join(' '))) {
      const last = panels.at(-1)
      if (last?.label === label) last.values.push(c)
      else panels.push({ label, code, values: [c] })
    }
  }
  return panels
}

/** What a field takes from a value's own row and column. */
export function fromCell(source: FieldSource, table: Table, place: CellPlace): Around | null {
  const { cell, label, code } = place
  const path = table.columns[cell.column]?.path ?? []
  const column = { text: path.join(' / '), runs: [] }
  const words = (text: string | undefined, at: Cell = cell): Around | null =>
    text === undefined || text === '' ? null : { text, anchors: at.anchors }
  switch (source) {
    case 'cell':
      return words(cell.text.text)
    case 'row.label':
      return words(label.text.text.replace(/\s+/g, ''), label)
    case 'row.code':
      return code ? words(code.text.text, code) : null
    case 'column.path':
      return words(path.join(' / '))
    case 'column.header':
      return words(path.at(-1))
    case 'column.year':
      return words(yearOf(path.join(' ')))
    case 'column.stage':
      return words(contextOf(column).stage?.value)
    case 'column.scope':
      return words(contextOf(column).scope?.value)
    default:
      return null
  }
}

function yearOf(words: string): string | undefined {
  return /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(words)?.[1]
}
