import type { UnplacedCell } from '../document/table/grid.ts'
import { absence } from '../lexicon/absence.ts'
import { slice, type Text } from '../model/text.ts'
import { isAmountCell } from '../reading/amount-cell.ts'

/**
 * The rows that stand in one row of cells: where every filled cell has as many lines and those of one are all amounts, each line is
 * a row (卫生 / 其中：医院 beside 20 / 15). A row of one line each is itself.
 */
export function stackedRows(cells: readonly UnplacedCell[]): UnplacedCell[][] {
  const lines = cells.map(({ text }) => linesOf(text))
  const filled = lines.filter(each => each.length > 0)
  const height = filled[0]?.length ?? 0
  const stacked =
    height > 1 &&
    filled.length > 1 &&
    filled.every(each => each.length === height) &&
    filled.some(each => each.every(isAmount)) &&
    cells.every(cell => cell.rowSpan === 1 && !cell.header && cell.tables === undefined)
  if (!stacked) return [[...cells]]
  return Array.from({ length: height }, (_, row) =>
    cells.map((cell, c) => ({ ...cell, text: lines[c]?.[row] ?? { text: '', runs: [] } })),
  )
}

function isAmount({ text }: Text): boolean {
  return isAmountCell(text) || absence.test(text)
}

function linesOf(text: Text): Text[] {
  const lines: Text[] = []
  let from = 0
  for (const words of text.text.split('\n')) {
    if (words.trim() !== '') lines.push(slice(text, from, from + words.length))
    from += words.length + 1
  }
  return lines
}
