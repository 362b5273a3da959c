import type { RawCell } from '../../document/raw.ts'
import { isAmountCell } from '../../reading/amount-cell.ts'

/** Rows of headings at most. */
const MOST = 8
const year = /^(?:19|20)\d{2}$/

/** Marks the heading rows that merged cells hold together, however long their words are: 城市 over three rows beside 人口 over two columns. */
export function markHeads(cells: readonly RawCell[]): void {
  const rows: RawCell[][] = []
  for (const cell of cells) {
    if (cell.row > MOST) break
    const own = rows[cell.row]
    if (own === undefined) rows[cell.row] = [cell]
    else own.push(cell)
  }
  const height = heightOf(rows)
  if (height < 2 || !(rows[height] ?? []).some(isAmount)) return
  for (const row of rows.slice(0, height)) for (const cell of row) cell.header = true
}

/** How many leading rows hang together; 1 where nothing holds a second one, 0 where a number stands among them. */
function heightOf(rows: readonly RawCell[][]): number {
  let height = isBannered(rows[0] ?? []) ? 2 : 1
  for (let row = 0; row < height; row++) {
    const cells = rows[row] ?? []
    if (row >= MOST || cells.some(isAmount)) return 0
    for (const cell of cells)
      if (cell.text.text !== '') height = Math.max(height, row + cell.rowSpan)
  }
  return height
}

/** A first row of wide headings alone has their parts below it. */
function isBannered(cells: readonly RawCell[]): boolean {
  return cells.length > 1 && cells.every(cell => cell.columnSpan > 1 && cell.text.text !== '')
}

function isAmount({ text: { text } }: RawCell): boolean {
  return isAmountCell(text) && !year.test(text)
}
