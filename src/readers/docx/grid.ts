import { gridLines } from '../grid-lines.ts'
import type { RowElement } from './rows.ts'
import { type Element, elementsOf, find } from './tree.ts'

/** The lines of a table's grid, numbered anew (see `gridLines`). */
export function linesOf(table: Element, rows: readonly RowElement[]): (line: number) => number {
  const places = placesOf(table)
  return gridLines(
    rows.flatMap(({ cells }) => cells),
    line => places.get(line),
  )
}

/** Where the lines stand, by the widths the table declares; the last is unknown where it declares too few. */
function placesOf(table: Element): Map<number, number> {
  const places = new Map([[0, 0]])
  let at = 0
  for (const [i, column] of elementsOf(find(table, 'tblGrid'), 'gridCol').entries()) {
    const width = Number(column.attributes['w'] ?? Number.NaN)
    if (Number.isNaN(width)) break
    at += width
    places.set(i + 1, at)
  }
  return places
}
