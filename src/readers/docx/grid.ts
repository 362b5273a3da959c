import type { GridRow } from './rows.ts'
import { type Element, elementsOf, find } from './tree.ts'

/** Lines nearer than this (twentieths of a point; 1.5 mm) are one line, drawn by hand in every row. */
const NEAR = 85

/**
 * The lines cells begin and end at, numbered anew: lines at which no cell begins are none, and lines that stand almost in the same
 * place are one where no cell would vanish by it.
 */
export function linesOf(table: Element, rows: readonly GridRow[]): (line: number) => number {
  const cells = rows.flatMap(row => row.cells)
  const used = [...new Set(cells.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const places = placesOf(table)
  const number = new Map<number, number>()
  let count = -1
  let begun: number | undefined
  for (const line of used) {
    const joined =
      begun !== undefined &&
      near(places.get(begun), places.get(line)) &&
      !cells.some(({ from, to }) => begun !== undefined && from >= begun && to <= line)
    if (!joined) {
      begun = line
      count++
    }
    number.set(line, count)
  }
  return line => number.get(line) ?? 0
}

function near(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && b - a < NEAR
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
