import type { RawBlock, RawTable } from '../document/raw.ts'
import { placeCells, type UnplacedCell } from '../document/table/grid.ts'
import { amountCell } from '../lexicon/amounts.ts'
import type { Anchor } from '../model/anchor.ts'
import { concat } from '../model/text.ts'
import { stackedRows } from './stacked.ts'

/** A cell with so much prose of its own belongs to a layout, not to a table. */
const PROSE_CELL = 1500
const PROSE_ROWS = 3

/** A cell at the lines of the grid it begins and ends at, as office documents set them. */
export interface GridCell {
  from: number
  to: number
  /** Whether it begins a cell over several rows, or goes on with the one above. */
  merge?: 'begins' | 'goes on'
  anchors: Anchor[]
  header: boolean
  indent?: number
  /** Its blocks; asked for once, in reading order, and not where it goes on. */
  read(): RawBlock[]
  /** Told where a cell that goes on is not read. */
  covered(): void
}

export interface GridRow {
  cells: GridCell[]
  anchors: Anchor[]
}

/** A cell that was read. */
interface ReadCell {
  from: number
  to: number
  cell: UnplacedCell
  blocks: RawBlock[]
}

/** The table of these rows, or its blocks where it only lays out the page. */
export function gridTable(rows: readonly GridRow[], anchors: Anchor[]): RawBlock[] {
  let above = new Map<number, ReadCell>()
  const read = rows.map(({ cells }) => {
    const open = new Map<number, ReadCell>()
    const own = cells.flatMap(each => {
      const over = each.merge === 'goes on' ? above.get(each.from) : undefined
      if (over?.to === each.to) {
        over.cell.rowSpan += 1
        open.set(over.from, over)
        each.covered()
        return []
      }
      const found = readCell(each)
      if (each.merge !== undefined) open.set(found.from, found)
      return [found]
    })
    above = open
    return own
  })
  if (isLayout(read)) return read.flatMap(row => row.flatMap(({ blocks }) => blocks))
  const notes = read.flatMap(row => row.flatMap(({ blocks }) => blocks.filter(isNote)))
  return [{ kind: 'table', cells: placed(read, rows), anchors, confidence: 1 }, ...notes]
}

/** A note met in a cell stands below the table, as it does on the page. */
function isNote(block: RawBlock): boolean {
  return block.kind === 'paragraph' && block.note === true
}

function readCell({ from, to, header, anchors, indent, read }: GridCell): ReadCell {
  const blocks = read()
  const tables = blocks.flatMap(block => (block.kind === 'table' ? [block] : []))
  const texts = blocks.flatMap(block =>
    block.kind === 'table' || isNote(block) ? [] : [block.text],
  )
  const cell: UnplacedCell = {
    rowSpan: 1,
    columnSpan: Math.max(1, to - from),
    header,
    text: concat(texts, '\n'),
    anchors,
    ...(tables.length > 0 && { tables }),
    ...(indent !== undefined && { indent }),
  }
  return { from, to, cell, blocks }
}

/** Every cell at its slots; what no cell claims is an empty cell of its row. */
function placed(read: readonly ReadCell[][], rows: readonly GridRow[]): RawTable['cells'] {
  const of: Anchor[][] = []
  let covered = new Map<number, number>()
  const lines = read.flatMap((row, i) => {
    const anchors = rows[i]?.anchors ?? []
    const cells = filled(row, covered, emptyCell(anchors))
    covered = below(row, covered)
    const each = covered.size > 0 ? [cells] : stackedRows(cells)
    for (const _ of each) of.push(anchors)
    return each
  })
  return placeCells(lines, row => emptyCell(of[row] ?? [])).cells
}

/** The cells of a row with empty ones before those that begin further right than the last one ends. */
function filled(
  row: readonly ReadCell[],
  covered: ReadonlyMap<number, number>,
  empty: UnplacedCell,
): UnplacedCell[] {
  const cells: UnplacedCell[] = []
  let at = 0
  for (const { from, to, cell } of row) {
    for (; at < from; at++) if (!covered.has(at)) cells.push(empty)
    cells.push(cell)
    at = Math.max(at, to)
  }
  return cells
}

/** The columns that cells cover in the next row, and in how many. */
function below(
  row: readonly ReadCell[],
  covered: ReadonlyMap<number, number>,
): Map<number, number> {
  const left = new Map<number, number>()
  for (const [column, rows] of covered) if (rows > 1) left.set(column, rows - 1)
  for (const { from, to, cell } of row)
    if (cell.rowSpan > 1) for (let at = from; at < to; at++) left.set(at, cell.rowSpan - 1)
  return left
}

function emptyCell(anchors: UnplacedCell['anchors']): UnplacedCell {
  return { rowSpan: 1, columnSpan: 1, header: false, text: { text: '', runs: [] }, anchors }
}

/** A table lays out the page when it has one column, one row of words, holds other tables that outweigh it, or long prose. */
function isLayout(rows: readonly ReadCell[][]): boolean {
  const cells = rows.flat()
  if (rows.every(row => row.length <= 1)) return true
  if (rows.length === 1 && !cells.some(({ cell }) => amountCell.test(cell.text.text))) return true
  const own = cells.reduce((sum, { cell }) => sum + cell.text.text.length, 0)
  const nested = cells.reduce((sum, { cell }) => sum + lengthIn(cell.tables), 0)
  const prose = cells.some(({ cell }) => cell.text.text.length > PROSE_CELL)
  return nested > own || (prose && rows.length <= PROSE_ROWS)
}

function lengthIn(tables: readonly RawTable[] = []): number {
  return tables.reduce(
    (sum, { cells }) =>
      cells.reduce((all, cell) => all + cell.text.text.length + lengthIn(cell.tables), sum),
    0,
  )
}
