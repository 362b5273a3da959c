import type { Cell, Table } from '../../model/table.ts'
import type { Reading } from '../finder.ts'
import { type Chain, chainsOf } from './chain.ts'
import { depthsOf, printedIndent } from './indent.ts'
import { type Value, valuesOf } from './values.ts'
import {
  bare,
  codeHeading,
  compact,
  isNothing,
  isPart,
  lowerTogether,
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

type Part = 'code' | 'ordinal' | 'label' | 'value' | 'empty'

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
  const [table] = tables
  if (table === undefined) return []
  const width = table.columns.length
  const { slots, body } = gridOf(tables, width)
  const at = (row: number, column: number) => slots[row * width + column]
  const valueAt = valuesOf(at, width, byCell)
  const parts = table.columns.map((_, column) => partOf(table, column, body, at, valueAt))
  return spansOf(parts).map(({ heads, values }, i) => ({
    table,
    rows: rowsOf({ heads, values, parts, body, at, leftmost: i === 0 }),
    values,
    ...ends,
    stacked: isStacked(heads, parts, body, at),
    at,
    valueAt,
  }))
}

/** A row of the body: its index in the grid and what its table says of it. */
interface BodyRow {
  row: number
  level: number
  group: boolean
}

/** The cells of all parts of a table by slot, and the rows that are neither headings nor notes. */
function gridOf(tables: readonly Table[], width: number) {
  const slots: (Cell | undefined)[] = []
  const body: BodyRow[] = []
  let offset = 0
  for (const { rows, cells } of tables) {
    slots.length = (offset + rows.length) * width
    for (const cell of cells) {
      for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
        for (let c = cell.column; c < cell.column + cell.columnSpan; c++)
          slots[(offset + r) * width + c] = cell
    }
    rows.forEach(({ kind, level }, r) => {
      if (bodyKinds.has(kind)) body.push({ row: offset + r, level, group: kind === 'group' })
    })
    offset += rows.length
  }
  return { slots, body }
}

function isStacked(
  heads: readonly number[],
  parts: readonly Part[],
  body: readonly BodyRow[],
  at: Panel['at'],
): boolean {
  const labels = heads.filter(column => parts[column] === 'label')
  return (
    labels.length > 1 &&
    body.some(({ row }) => labels.some(column => (at(row, column)?.rowSpan ?? 1) > 1))
  )
}

const bodyKinds = new Set(['group', 'total', 'subtotal', 'part', 'data'])

/** What a column is, by its heading and by what most of its cells are. */
function partOf(
  table: Table,
  column: number,
  body: readonly BodyRow[],
  at: Panel['at'],
  valueAt: Panel['valueAt'],
): Part {
  const path = table.columns[column]?.path ?? []
  if (ordinalHeading.test(compact(path.at(-1) ?? ''))) return 'ordinal'
  let numbers = 0
  let words = 0
  let codes = 0
  for (const { row } of body) {
    const cell = at(row, column)
    if (cell === undefined || cell.columnSpan > 1) continue
    const text = compact(cell.text.text)
    if (/^\d{2,12}$/.test(text)) codes += 1
    if (typeof valueAt(row, column) !== 'string' || /^-?\d[\d,]*(?:\.\d+)?$/.test(text))
      numbers += 1
    else if (!isNothing(text)) words += 1
  }
  const coded = path.some(heading => codeHeading.test(compact(heading)))
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

interface Shape {
  heads: readonly number[]
  values: readonly number[]
  parts: readonly Part[]
  body: readonly BodyRow[]
  at: Panel['at']
  leftmost: boolean
}

function rowsOf({ heads, values, parts, body, at, leftmost }: Shape): PanelRow[] {
  const rows: PanelRow[] = []
  const indents: (number | null)[] = []
  let above: string[] = []
  for (const { row, level, group } of body) {
    const words: string[] = []
    const codes: string[] = []
    let labelled: Cell | undefined
    for (const column of heads) {
      const cell = at(row, column)
      const text = cell?.text.text.trim() ?? ''
      if (parts[column] === 'code' && /^[\d\s]*$/.test(text)) codes.push(compact(text))
      else if (text !== '' && words.at(-1) !== text) words.push(text)
      if (text !== '') labelled = cell
    }
    if (words.length === 0 && codes.every(code => code === '')) {
      if (values.every(column => isNothing(at(row, column)?.text.text ?? ''))) continue
    }
    const filled = inherited(codes, above)
    if (codes.some(code => code !== '')) above = filled
    const listed = rows.at(-1)?.part === true && lowerTogether.test(bare(words.at(-1) ?? ''))
    const ranks = listed ? [] : words.map(rankOf)
    indents.push(printedIndent(labelled) ?? (leftmost ? level : null))
    rows.push({
      row,
      label: words.at(-1) ?? '',
      code: joined(filled),
      rank: ranks.reduce<Rank>((most, rank) => (rank > most ? rank : most), 0),
      part: words.some(isPart),
      indent: null,
      group,
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
function joined(codes: readonly string[]): string {
  return codes.reduce((code, next) => (next.startsWith(code) ? next : code + next), '')
}
