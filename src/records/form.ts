import type { Field, Pipeline } from '../model/pipeline.ts'
import type { Cell, Table } from '../model/table.ts'
import { fits, type Heading, headings } from './heading.ts'
import { normalise } from './normalise.ts'
import { slotsOf } from './slots.ts'

/** Where a form's values stand: beside their labels, and in the rows of an inner list under its own headings. */
export interface FormPlaces {
  labelled: ReadonlyMap<string, { label: Cell; value: Cell }>
  /** Field → column of the inner list; empty when the pipeline declares none. */
  columns: ReadonlyMap<string, number>
  /** Rows of the inner list. */
  rows: number[]
}

/** The places of a form's fields in a table that is one; null when its labels or headings are not all there. */
export function matchForm(pipeline: Pipeline, table: Table): FormPlaces | null {
  const { labels = [], headers = [] } = pipeline.match
  const cells = table.cells.filter(({ text }) => text.text !== '')
  const known = headings(
    Object.values(pipeline.fields).flatMap(field => [field.label ?? []].flat(2)),
  )
  const find = (words: Field['label']) => cells.find(cell => isOne(headings(words), cell))
  if (!labels.every(words => find(words) !== undefined)) return null
  const grid = slotsOf(table)
  const heads = inner(pipeline, grid)
  const wanted = headings(headers.flatMap(words => [words].flat()))
  if (
    headers.length > 0 &&
    (heads === null || !wanted.every(head => heads.cells.some(cell => isOne([head], cell))))
  )
    return null
  const labelled = new Map<string, { label: Cell; value: Cell }>()
  for (const [name, field] of Object.entries(pipeline.fields)) {
    const label = field.label === undefined ? undefined : find(field.label)
    const value = label && besideOf(label, grid, known)
    if (label && value) labelled.set(name, { label, value })
  }
  return {
    labelled,
    columns: heads?.columns ?? new Map(),
    rows: heads ? rowsBelow(heads.row, grid, known, heads.columns) : [],
  }
}

function isOne(patterns: readonly Heading[], { text }: Cell): boolean {
  const words = normalise(text.text.replace(/[：:]\s*$/, ''))
  return words !== '' && patterns.some(pattern => fits(pattern, [words]))
}

/** What stands right of a label, or under it when nothing does; a cell that is a label itself is no value. */
function besideOf(
  label: Cell,
  grid: readonly (readonly (Cell | undefined)[])[],
  known: readonly Heading[],
): Cell | undefined {
  const right = grid[label.row]?.slice(label.column + label.columnSpan) ?? []
  const next = right.find(cell => cell !== undefined && cell.text.text !== '')
  if (next !== undefined && !isOne(known, next)) return next
  if (right.length > 0) return right[0]
  const below = grid[label.row + label.rowSpan]?.[label.column]
  return below !== undefined && !isOne(known, below) ? below : undefined
}

/** The row in which the headings of the inner list stand. */
function inner(
  pipeline: Pipeline,
  grid: readonly (readonly (Cell | undefined)[])[],
): { row: number; columns: Map<string, number>; cells: Cell[] } | null {
  const fields = Object.entries(pipeline.fields).filter(([, { header }]) => header !== undefined)
  for (const [row, line] of grid.entries()) {
    const columns = new Map<string, number>()
    for (const [name, field] of fields) {
      const patterns = headings(field.header)
      const column = line.findIndex(cell => cell?.row === row && isOne(patterns, cell))
      if (column >= 0) columns.set(name, column)
    }
    const needed = fields.filter(([, { required }]) => required === true)
    if (columns.size >= 2 && needed.every(([name]) => columns.has(name)))
      return { row, columns, cells: line.flatMap(cell => cell ?? []) }
  }
  return null
}

/** The rows of the inner list: down to the next label or the end; headings printed again are no rows. */
function rowsBelow(
  head: number,
  grid: readonly (readonly (Cell | undefined)[])[],
  known: readonly Heading[],
  columns: ReadonlyMap<string, number>,
): number[] {
  const rows: number[] = []
  const first = Math.min(...columns.values())
  for (let row = head + 1; row < grid.length; row++) {
    const line = grid[row] ?? []
    const own = line.filter(cell => cell?.row === row)
    const opening = line
      .slice(0, first + 1)
      .find(cell => cell?.row === row && cell.text.text !== '')
    if (opening && isOne(known, opening)) break
    const repeated = [...columns].every(
      ([, column]) => line[column]?.text.text === grid[head]?.[column]?.text.text,
    )
    if (!repeated && own.length > 0) rows.push(row)
  }
  return rows
}
