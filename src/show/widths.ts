import { amountCell } from '../lexicon/amounts.ts'
import type { Cell } from '../model/table.ts'
import { columnsOf, flat } from './terminal.ts'

/** The most columns words take where there is room, and the fewest they are cut to. */
const WORDS = { most: 48, least: 6 }

/**
 * Widths of a table's columns that fit a room together: numbers keep theirs, words are cut to a common most.
 * Null where they cannot.
 */
export function columnWidths(
  rows: readonly (readonly Cell[])[],
  paths: readonly string[],
  between: number,
  room: number,
): number[] | null {
  const wanted = paths.map(path => Math.max(WORDS.least, Math.min(WORDS.most, columnsOf(path))))
  const least = paths.map(() => WORDS.least)
  const spanning: [Cell, number][] = []
  for (const cell of rows.flat()) {
    const words = flat(cell.text.text)
    const isNumber = amountCell.test(words)
    if (cell.columnSpan > 1) {
      if (isNumber) spanning.push([cell, columnsOf(words)])
      continue
    }
    const width = isNumber ? columnsOf(words) : columnsOf(words.slice(0, WORDS.most))
    widen(wanted, cell.column, isNumber ? width : Math.min(WORDS.most, width))
    if (isNumber) widen(least, cell.column, width)
  }
  for (const [{ column, columnSpan }, width] of spanning) {
    const others = least.slice(column, column + columnSpan - 1)
    const missing = others.reduce((left, one) => left - one - between, width)
    widen(least, column + columnSpan - 1, missing)
  }
  if (sum(least) > room) return null
  let most = Math.max(...wanted, ...least)
  const cut = () => wanted.map((one, c) => Math.max(least[c] ?? 0, Math.min(one, most)))
  while (sum(cut()) > room) most -= 1
  return cut()
}

function widen(widths: number[], column: number, width: number): void {
  widths[column] = Math.max(widths[column] ?? 0, width)
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, one) => total + one, 0)
}
