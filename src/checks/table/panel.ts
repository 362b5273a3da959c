import { shapeOf } from '../../document/table/shape/index.ts'
import type { Panel as Columns, Shape } from '../../model/shape.ts'
import type { Cell, Table } from '../../model/table.ts'
import type { Reading } from '../finder.ts'
import { type Chain, chainsOf } from './chain.ts'
import { depthsOf, printedIndent } from './indent.ts'
import { type Value, valuesOf } from './values.ts'
import { bare, isNothing, isPart, lowerTogether, type Rank, rankOf } from './words.ts'

/** A row of a panel: its own label and code, not those of the panel beside it. */
export interface PanelRow {
  /** Index in the table. */
  row: number
  label: string
  /** Digits of 类, 款, 项 together; '' without. */
  code: string
  rank: Rank
  part: boolean
  /** Depth of the label by its indentation; null where nothing is known of it. */
  indent: number | null
  /** A label over the whole row. */
  group: boolean
}

/**
 * The labels of a table and the columns of numbers they head. 收入│支出 side by side are two panels.
 * `values` are columns whose cells are numbers.
 */
export interface Panel {
  table: Table
  rows: readonly PanelRow[]
  values: readonly number[]
  /** Labels stand in several columns and reach over several rows: nothing tells one depth of row from another. */
  stacked: boolean
  /** Rows may be missing before the first or after the last. */
  openBefore: boolean
  openAfter: boolean
  /** The cell that covers a slot. */
  at(row: number, column: number): Cell | undefined
  /** The one figure that is the whole cell; `none` for an empty cell or a dash; `words` for anything else. */
  valueAt(row: number, column: number): Value
}

const known = new WeakMap<Reading, readonly Panel[]>()

/** Every panel of every table, divided once for all finders. */
export function panelsOf(reading: Reading): readonly Panel[] {
  const before = known.get(reading)
  if (before) return before
  const panels = chainsOf(reading).flatMap(chain => panelsIn(chain, reading))
  known.set(reading, panels)
  return panels
}

function panelsIn({ tables, ...ends }: Chain, { byCell }: Reading): Panel[] {
  const [first] = tables
  if (first === undefined) return []
  const { table, originals } = joined(first, tables)
  const shape = shapeOf(table)
  const at = (row: number, column: number) => {
    const cell = shape.slots[row]?.[column]
    return cell && (originals.get(cell) ?? cell)
  }
  const valueAt = valuesOf(at, table.columns.length, byCell)
  return shape.panels.map((panel, i) => ({
    table,
    rows: rowsOf(panel, table, at, i === 0),
    values: panel.values,
    ...ends,
    stacked: isStacked(panel, shape),
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

/** Whether labels stand in several columns and reach over several rows. */
function isStacked({ labels, rows }: Columns, { slots }: Shape): boolean {
  return (
    labels.length > 1 &&
    rows.some(row => row && labels.some(column => (slots[row.row]?.[column]?.rowSpan ?? 1) > 1))
  )
}

function rowsOf(panel: Columns, table: Table, at: Panel['at'], leftmost: boolean): PanelRow[] {
  const rows: PanelRow[] = []
  const indents: (number | null)[] = []
  let above: readonly string[] = []
  for (const found of panel.rows) {
    if (found === undefined) continue
    const { row, words, codes, cell } = found
    if (words.length === 0 && codes.every(code => code === '')) {
      if (panel.values.every(column => isNothing(at(row, column)?.text.text ?? ''))) continue
    }
    const filled = inherited(codes, above)
    if (codes.some(code => code !== '')) above = filled
    const listed = rows.at(-1)?.part === true && lowerTogether.test(bare(words.at(-1) ?? ''))
    const ranks = listed ? [] : words.map(rankOf)
    // A label behind another one is set in the middle of its own column: nothing of its depth.
    const lone = words.length < 2
    const level = leftmost ? (table.rows[row]?.level ?? null) : null
    indents.push(lone ? (printedIndent(cell) ?? level) : null)
    rows.push({
      row,
      label: words.at(-1) ?? '',
      code: whole(filled),
      rank: ranks.reduce<Rank>((most, rank) => (rank > most ? rank : most), 0),
      part: words.some(isPart),
      indent: null,
      group: table.rows[row]?.kind === 'group',
    })
  }
  const depths = depthsOf(indents)
  return rows.map((row, i) => ({ ...row, indent: depths[i] ?? null }))
}

/** 款 under a 类 printed once above it. */
function inherited(codes: readonly string[], above: readonly string[]): string[] {
  const last = codes.findLastIndex(code => code !== '')
  if (last < 0) return []
  return codes.slice(0, last + 1).map((code, i) => (code === '' ? (above[i] ?? '') : code))
}

/** 201 + 03 + 01, or the last alone where it repeats the others (2010301). */
function whole(codes: readonly string[]): string {
  return codes.reduce((code, next) => (next.startsWith(code) ? next : code + next), '')
}
