import type { RawCell, RawTable } from '../../../../document/raw.ts'
import type { PartCell, TablePart } from '../../model.ts'
import { nearestLevel } from '../levels.ts'
import { cutBetween, sew } from './cut.ts'
import { heightOf, repeatedRows } from './heads.ts'

/** Points by which the columns of a continued table may differ from page to page. */
const SAME = 4

/** The page a part ends on. */
export function lastPage({ page, facing }: TablePart): number {
  return facing?.page ?? page
}

/** Whether the sides of a part's columns are among those of the others, or theirs among its own, the outer ones the same. */
export function sharesColumns(parts: readonly TablePart[], table: TablePart): boolean {
  const above = parts.at(-1)
  if (above?.reach && table.reach) return sharesReach(above, table)
  const widest = widestEdges([...parts, table])
  return [...parts, table].every(part => columnsIn(part, widest) !== null)
}

/**
 * Whether words of both stand in the same columns with white space between them; two columns, and what is no table by itself,
 * are told by the heading printed again.
 */
function sharesReach(above: TablePart, table: TablePart): boolean {
  const [own, other] = [table.reach ?? [], above.reach ?? []]
  if (own.length !== other.length) return false
  const unsure = own.length < 3 || table.remnant
  if (unsure && repeatedRows(above.cells, table.cells) === 0) return false
  return own.every(({ x0, x1 }, i) => {
    const [same, next, after] = [other[i], own[i + 1], other[i + 1]]
    if (same === undefined || x0 >= same.x1 || x1 <= same.x0) return false
    const free = Math.min(next?.x0 ?? Infinity, after?.x0 ?? Infinity)
    return Math.max(x1, same.x1) < free
  })
}

/** The parts of a table on several pages as one: headings printed again are dropped, a row cut by a page break is whole. */
export function joinedTable(parts: readonly TablePart[]): RawTable {
  const widest = widestEdges(parts)
  const unruled = parts.some(({ reach }) => reach !== undefined)
  const [head = [], ...rest] = parts.map(part => inColumns(part.cells, columnsIn(part, widest)))
  const cells = [...head]
  const repeated: PartCell[] = []
  let last = head
  for (const part of rest) {
    const skip = repeatedRows(head, part)
    repeated.push(...part.filter(cell => cell.row < skip))
    const body = part.filter(cell => cell.row >= skip)
    const height = heightOf(last)
    // Without rulings an amount over the first words of the next page may be no cut.
    const cut = unruled ? null : cutBetween(last, body, skip)
    if (cut) sew(cut)
    const tails = new Set(cut?.pairs.map(([, below]) => below))
    const own = body.filter(cell => !tails.has(cell))
    for (const cell of own) cell.row += height - skip - (cut?.kind === 'row' ? 1 : 0)
    cells.push(...own)
    last = [...(cut?.pairs.map(([above]) => above) ?? []), ...own]
  }
  return {
    kind: 'table',
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column).map(rawCell),
    anchors: parts
      .flatMap(part => (part.facing ? [part, part.facing] : [part]))
      .map(({ page, box }) => ({ kind: 'page', page, box })),
    confidence: Math.min(...parts.map(({ confidence }) => confidence)),
    ...(repeated.length > 0 && { repeated: repeated.map(rawCell) }),
  }
}

/** The sides of the columns of the part that has most of them. */
function widestEdges(parts: readonly TablePart[]): number[] {
  return parts
    .map(({ edges }) => edges)
    .reduce((most, own) => (own.length > most.length ? own : most), [])
}

/** For each side of a part's columns its index among `widest`; null where one is not there or the table is narrower or wider. */
function columnsIn(part: TablePart, widest: readonly number[]): number[] | null {
  const found = part.edges.map(edge => {
    const nearest = nearestLevel(widest, edge)
    return Math.abs((widest[nearest] ?? 0) - edge) <= SAME ? nearest : -1
  })
  const whole = found[0] === 0 && found.at(-1) === widest.length - 1
  return whole && found.every((index, i) => index >= 0 && (i === 0 || index > (found[i - 1] ?? 0)))
    ? found
    : null
}

/** Cells in the columns of the widest part. */
function inColumns(cells: PartCell[], places: readonly number[] | null): PartCell[] {
  if (places === null) return cells
  return cells.map(cell => {
    const column = places[cell.column] ?? cell.column
    const end = places[cell.column + cell.columnSpan] ?? column + cell.columnSpan
    return { ...cell, column, columnSpan: end - column }
  })
}

function rawCell({ wrapped: _, set: __, ...cell }: PartCell): RawCell {
  return cell
}
