import type { RawBlock, RawParagraph } from '../../document/raw.ts'
import type { SheetAnchor } from '../../model/anchor.ts'
import { concat, type Text } from '../../model/text.ts'
import { tableOf } from './grid.ts'
import type { Part } from './parts.ts'
import { type SeenRow, states } from './rows.ts'
import { anchorOf, textOf } from './text.ts'
import type { SeenSheet } from './visible.ts'
import type { SheetCell } from './workbook.ts'

/** The blocks of one part of a sheet; `sparse` is told of a part whose few cells stand too far apart for a table. */
export function blocksOf(
  sheet: string,
  { above, grid, below }: Part,
  seen: SeenSheet,
  sparse: (place: SheetAnchor) => void,
): RawBlock[] {
  const width = [...above, ...grid].reduce((end, row) => Math.max(end, endOf(row)), 0)
  const lines = (rows: readonly SeenRow[]) => rows.flatMap(row => linesOf(sheet, row, seen, width))
  if (grid.length === 0) return [...lines(above), ...lines(below)]
  const table = tableOf(sheet, grid, seen)
  if (table !== undefined) return [...lines(above), table, ...lines(below)]
  const [first] = grid.flatMap(({ cells }) => cells)
  if (first !== undefined) sparse(anchorOf(sheet, seen.nameAt(first.row, first.column)))
  return lines([...above, ...grid, ...below])
}

/** A row as paragraphs: a cell each, a label and the value beside it as one. */
function linesOf(
  sheet: string,
  { cells }: SeenRow,
  { nameAt }: SeenSheet,
  width: number,
): RawParagraph[] {
  const found: RawParagraph[] = []
  let label: Text | undefined
  for (const [i, cell] of cells.entries()) {
    const next = cells[i + 1]
    const own = textOf(cell, anchorOf(sheet, nameAt(cell.row, cell.column)))
    const text = label === undefined ? own : concat([label, own])
    label = undefined
    if (/[：:]$/.test(own.text) && next !== undefined && !states(next)) label = text
    else found.push({ kind: 'paragraph', text, ...alignOf(cell, width) })
  }
  return found
}

/** Where the columns end in which a row has cells. */
function endOf({ cells }: SeenRow): number {
  return cells.reduce((end, { column, columnSpan }) => Math.max(end, column + columnSpan), 0)
}

/** What is merged over most of the columns stands in their middle, as a title does. */
function alignOf(cell: SheetCell, width: number): Pick<RawParagraph, 'align'> {
  const wide = cell.columnSpan > 1 && cell.columnSpan * 2 > width
  return (wide || cell.centred) && !states(cell) ? { align: 'center' } : {}
}
