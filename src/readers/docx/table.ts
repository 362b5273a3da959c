import type { RawBlock, RawTable } from '../../document/raw.ts'
import { placeCells, type UnplacedCell } from '../../document/table/grid.ts'
import { amountCell } from '../../lexicon/amounts.ts'
import type { PartAnchor } from '../../model/anchor.ts'
import { concat } from '../../model/text.ts'
import { stackedRows } from '../stacked.ts'
import { linesOf } from './grid.ts'
import { indentOf } from './indent.ts'
import { type GridCell, rowsOf } from './rows.ts'
import type { Story } from './story.ts'
import { isShaded } from './styles.ts'
import { type Element, find, lengthOf, setting } from './tree.ts'

/** A cell with so much prose of its own belongs to a layout, not to a table. */
const PROSE_CELL = 1500
const PROSE_ROWS = 3

/** A cell that was read, at the lines it begins and ends at. */
interface ReadCell {
  from: number
  to: number
  cell: UnplacedCell
  blocks: RawBlock[]
}

/** The table of a `w:tbl`, or its blocks where it only lays out the page. */
export function readTable(table: Element, story: Story): RawBlock[] {
  const rows = rowsOf(table, story)
  const line = linesOf(table, rows)
  const styled = setting(find(table, 'tblPr'), 'tblStyle') !== undefined
  let above = new Map<number, ReadCell>()
  const read = rows.map(({ cells, header }) => {
    const open = new Map<number, ReadCell>()
    const own = cells.flatMap(each => {
      const over = each.merge === 'goes on' ? above.get(line(each.from)) : undefined
      if (over?.to === line(each.to)) {
        over.cell.rowSpan += 1
        open.set(over.from, over)
        story.omit('covered', lengthOf(each.element))
        return []
      }
      const found = readCell(each, line, header, styled, story)
      if (each.merge !== undefined) open.set(found.from, found)
      return [found]
    })
    above = open
    return own
  })
  if (isLayout(read)) return read.flatMap(row => row.flatMap(({ blocks }) => blocks))
  const anchors = [story.place(table)]
  const places = rows.map(({ element }) => story.place(element))
  return [{ kind: 'table', ...placed(read, places, anchors), anchors, confidence: 1 }]
}

function readCell(
  { element, from, to }: GridCell,
  line: (at: number) => number,
  header: boolean,
  styled: boolean,
  story: Story,
): ReadCell {
  const shaded = styled || isShaded(find(element, 'tcPr'))
  const blocks = story.inside(element, { shaded, cell: true })
  const tables = blocks.flatMap(block => (block.kind === 'table' ? [block] : []))
  const texts = blocks.flatMap(block => (block.kind === 'table' ? [] : [block.text]))
  const cell: UnplacedCell = {
    rowSpan: 1,
    columnSpan: Math.max(1, line(to) - line(from)),
    header,
    text: concat(texts, '\n'),
    anchors: [story.place(element)],
    ...(tables.length > 0 && { tables }),
    ...indentOf(find(element, 'p')),
  }
  return { from: line(from), to: line(to), cell, blocks }
}

/** Every cell at its slots; what no cell claims is an empty cell of its row. */
function placed(
  read: readonly ReadCell[][],
  places: readonly PartAnchor[],
  anchors: PartAnchor[],
): Pick<RawTable, 'cells'> {
  const of: PartAnchor[] = []
  let covered = new Map<number, number>()
  const rows = read.flatMap((row, i) => {
    const place = places[i]
    const empty = emptyCell(place ? [place] : anchors)
    const cells = filled(row, covered, empty)
    covered = below(row, covered)
    const each = covered.size > 0 ? [cells] : stackedRows(cells)
    if (place) for (const _ of each) of.push(place)
    return each
  })
  return placeCells(rows, row => {
    const place = of[row]
    return emptyCell(place ? [place] : anchors)
  })
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
