import { type Line, linesOf, shapeOf } from '../../document/table/shape/index.ts'
import type { Cell, Table } from '../../model/table.ts'
import type { Reading } from '../finder.ts'
import { type Chain, chainsOf } from './chain.ts'
import { type Value, valuesOf } from './values.ts'

/**
 * The labels of a table and the columns of numbers they head. 收入│支出 side by side are two panels.
 * `values` are columns whose cells are numbers.
 */
export interface CheckedPanel {
  table: Table
  rows: readonly Line[]
  values: readonly number[]
  /** As its lines say. */
  stacked: boolean
  /** Rows may be missing before the first or after the last. */
  openBefore: boolean
  openAfter: boolean
  /** The cell that covers a slot. */
  at(row: number, column: number): Cell | undefined
  /** The one figure that is the whole cell; `none` for an empty cell or a dash; `words` for anything else. */
  valueAt(row: number, column: number): Value
}

const known = new WeakMap<Reading, readonly CheckedPanel[]>()

/** Every panel of every table, divided once for all finders. */
export function panelsOf(reading: Reading): readonly CheckedPanel[] {
  const before = known.get(reading)
  if (before) return before
  const panels = chainsOf(reading).flatMap(chain => panelsIn(chain, reading))
  known.set(reading, panels)
  return panels
}

function panelsIn({ tables, ...ends }: Chain, { byCell }: Reading): CheckedPanel[] {
  const [first] = tables
  if (first === undefined) return []
  const { table, originals } = joined(first, tables)
  const shape = shapeOf(table)
  const at = (row: number, column: number) => {
    const cell = shape.slots[row]?.[column]
    return cell && (originals.get(cell) ?? cell)
  }
  const valueAt = valuesOf(at, table.columns.length, byCell)
  return shape.panels.map(panel => ({
    table,
    ...linesOf(table, panel),
    values: panel.values,
    ...ends,
    at,
    valueAt,
  }))
}

/** The parts of a table on several pages as one, and which cell each of its cells is. */
function joined(
  first: Table,
  tables: readonly Table[],
): { table: Table; originals: ReadonlyMap<Cell, Cell> } {
  const originals = new Map<Cell, Cell>()
  if (tables.length === 1) return { table: first, originals }
  let offset = 0
  for (const { rows, cells } of tables) {
    for (const cell of cells) originals.set({ ...cell, row: cell.row + offset }, cell)
    offset += rows.length
  }
  const rows = tables.flatMap(table => table.rows)
  return { table: { ...first, rows, cells: [...originals.keys()] }, originals }
}
