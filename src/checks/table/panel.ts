import type { IdentifiedFigure } from '../../model/located.ts'
import type { Cell, Table } from '../../model/table.ts'
import type { Reading } from '../finder.ts'
import {
  codeHeading,
  compact,
  isNothing,
  isPart,
  ordinalHeading,
  type Rank,
  rankOf,
} from './words.ts'

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
  /** The cell that covers a slot. */
  at(row: number, column: number): Cell | undefined
  /** The one figure that is the whole cell; `none` for an empty cell or a dash; `words` for anything else. */
  valueAt(row: number, column: number): IdentifiedFigure | 'none' | 'words'
}

type Part = 'code' | 'ordinal' | 'label' | 'value' | 'empty'

const known = new WeakMap<Reading, readonly Panel[]>()

/** Every panel of every table, divided once for all finders. */
export function panelsOf(reading: Reading): readonly Panel[] {
  const before = known.get(reading)
  if (before) return before
  const panels = reading.tables.flatMap(table => panelsIn(table, reading))
  known.set(reading, panels)
  return panels
}

function panelsIn(table: Table, { byCell }: Reading): Panel[] {
  const width = table.columns.length
  const slots: (Cell | undefined)[] = new Array(width * table.rows.length)
  for (const cell of table.cells) {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) slots[r * width + c] = cell
  }
  const at = (row: number, column: number) => slots[row * width + column]
  const valueAt: Panel['valueAt'] = (row, column) => {
    const cell = at(row, column)
    if (cell === undefined) return 'none'
    const whole = wholeFigure(cell, byCell.get(cell))
    if (whole === undefined) return isNothing(cell.text.text) ? 'none' : 'words'
    return cell.rowSpan === 1 && cell.columnSpan === 1 ? whole : 'words'
  }
  const parts = table.columns.map((_, column) => partOf(table, column, at, valueAt))
  return spansOf(parts).map(({ heads, values }, i) => ({
    table,
    rows: rowsOf(table, heads, parts, at, i === 0),
    values,
    at,
    valueAt,
  }))
}

function wholeFigure(
  cell: Cell,
  figures: readonly IdentifiedFigure[] | undefined,
): IdentifiedFigure | undefined {
  const [only] = figures ?? []
  if (only === undefined || figures?.length !== 1) return undefined
  const { start, end } = only.figure
  return end - start >= cell.text.text.trim().length - 2 ? only : undefined
}

const bodyKinds = new Set(['group', 'total', 'subtotal', 'part', 'data'])

function isBody({ rows }: Table, row: number): boolean {
  return bodyKinds.has(rows[row]?.kind ?? '')
}

/** What a column is, by its heading and by what most of its cells are. */
function partOf(table: Table, column: number, at: Panel['at'], valueAt: Panel['valueAt']): Part {
  const path = table.columns[column]?.path ?? []
  const last = compact(path.at(-1) ?? '')
  if (ordinalHeading.test(last)) return 'ordinal'
  let numbers = 0
  let words = 0
  let codes = 0
  table.rows.forEach((_, row) => {
    if (!isBody(table, row)) return
    const cell = at(row, column)
    if (cell === undefined || cell.row !== row || cell.columnSpan > 1) return
    const text = compact(cell.text.text)
    if (/^\d{2,12}$/.test(text)) codes += 1
    if (typeof valueAt(row, column) !== 'string') numbers += 1
    else if (!isNothing(text)) words += 1
  })
  const coded = path.some(words => codeHeading.test(compact(words)))
  if (coded && codes > 0) return 'code'
  if (numbers === 0 && words === 0) return coded ? 'code' : 'empty'
  return numbers > 0 && numbers >= words ? 'value' : 'label'
}

/** Columns from left to right: codes and labels, then the values they head; then perhaps another such panel. */
function spansOf(parts: readonly Part[]): { heads: number[]; values: number[] }[] {
  const spans: { heads: number[]; values: number[] }[] = []
  let heads: number[] = []
  let values: number[] = []
  const close = () => {
    if (values.length > 0) spans.push({ heads, values })
    heads = []
    values = []
  }
  parts.forEach((part, column) => {
    if (part === 'value') values.push(column)
    else if (part === 'code' || part === 'label') {
      if (values.length > 0) close()
      heads.push(column)
    }
  })
  close()
  return spans
}

function rowsOf(
  table: Table,
  heads: readonly number[],
  parts: readonly Part[],
  at: Panel['at'],
  leftmost: boolean,
): PanelRow[] {
  const rows: PanelRow[] = []
  let above: string[] = []
  table.rows.forEach(({ kind, level }, row) => {
    if (!isBody(table, row)) return
    const words: string[] = []
    const codes: string[] = []
    for (const column of heads) {
      const cell = at(row, column)
      const text = cell?.text.text.trim() ?? ''
      if (parts[column] === 'code' && /^[\d\s]*$/.test(text)) codes.push(compact(text))
      else if (text !== '' && words.at(-1) !== text) words.push(text)
    }
    const filled = inherited(codes, above)
    if (codes.some(code => code !== '')) above = filled
    const label = words.at(-1) ?? ''
    const ranks = words.map(rankOf)
    rows.push({
      row,
      label,
      code: joined(filled),
      rank: ranks.reduce<Rank>((most, rank) => (rank > most ? rank : most), 0),
      part: words.some(isPart),
      indent: leftmost ? level : null,
      group: kind === 'group',
    })
  })
  return rows
}

/** 款 under a 类 printed once above it. */
function inherited(codes: readonly string[], above: readonly string[]): string[] {
  const last = codes.findLastIndex(code => code !== '')
  if (last < 0) return []
  return codes.slice(0, last + 1).map((code, i) => (code === '' ? (above[i] ?? '') : code))
}

/** 201 + 03 + 01, or the last alone where it repeats the others (2010301). */
function joined(codes: readonly string[]): string {
  return codes.reduce((code, next) => (next.startsWith(code) ? next : code + next), '')
}
