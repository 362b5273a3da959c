import { type Chunk, isNumber, type Row, rowsOf } from '../../lines/chunks.ts'
import type { FoundCell, Glyph } from '../../model.ts'

/** Rows that must agree before numbers side by side are taken for columns. */
const FEWEST = 3
const AGREE = 0.7

/**
 * Columns of numbers with no rule between them, divided where all rows leave white; a heading over both spans them:
 *
 *   ┌──────┬───────────────┐       ┌──────┬───────────────┐
 *   │ 地区 │      人口     │       │ 地区 │      人口     │
 *   │      │   男      女  │       │      ├───────┬───────┤
 *   ├──────┼───────────────┤   →   │      │  男   │  女   │
 *   │ 甲市 │  120     118  │       ├──────┼───────┼───────┤
 *   └──────┴───────────────┘       │ 甲市 │  120  │  118  │
 */
export function splitNumbers(cells: readonly FoundCell[], page: number): FoundCell[] {
  const columns = new Map<number, FoundCell[]>()
  for (const cell of cells) {
    if (cell.columnSpan > 1 || cell.glyphs.length === 0) continue
    const own = columns.get(cell.column)
    if (own) own.push(cell)
    else columns.set(cell.column, [cell])
  }
  const sides = new Map<number, number[]>()
  const lines = new Map<FoundCell, Row[]>()
  for (const [column, own] of columns) {
    const found = sidesOf(numbersOf(own, page))
    if (found.length === 0) continue
    sides.set(column, found)
    for (const cell of own) lines.set(cell, rowsOf(cell.glyphs, page))
  }
  if (sides.size === 0) return [...cells]
  return divide(cells, sides, lines)
}

/** The numbers side by side in each cell of a column; none when too few cells hold any. */
function numbersOf(cells: readonly FoundCell[], page: number): Chunk[][] {
  const numbers: Chunk[][] = []
  let others = 0
  for (const { glyphs } of cells) {
    const [row, ...more] = rowsOf(glyphs, page)
    if (row && more.length === 0 && row.fine.length > 1 && row.fine.every(isNumber))
      numbers.push(row.fine)
    else others += 1
    if (cells.length - others < Math.max(FEWEST, AGREE * cells.length)) return []
  }
  return numbers
}

/** The places between the numbers of a column, when its cells hold as many; else none. */
function sidesOf(numbers: readonly (readonly Chunk[])[]): number[] {
  const [first] = numbers
  if (!first) return []
  if (numbers.some(({ length }) => length !== first.length)) return []
  const sides = first.slice(1).map((_, i) => {
    const end = Math.max(...numbers.map(row => row[i]?.x1 ?? 0))
    const start = Math.min(...numbers.map(row => row[i + 1]?.x0 ?? 0))
    return end < start ? (end + start) / 2 : Number.NaN
  })
  return sides.some(Number.isNaN) ? [] : sides
}

function crosses({ fine }: Row, sides: readonly number[]): boolean {
  return fine.some(({ x0, x1 }) => sides.some(side => x0 < side && x1 > side))
}

function divide(
  cells: readonly FoundCell[],
  sides: ReadonlyMap<number, readonly number[]>,
  lines: ReadonlyMap<FoundCell, readonly Row[]>,
): FoundCell[] {
  const heads = new Map<FoundCell, number>()
  for (const [cell, rows] of lines) {
    const own = sides.get(cell.column)
    const under = own ? rows.findIndex(row => !crosses(row, own)) : -1
    if (own && under > 0 && rows.slice(under).every(row => !crosses(row, own)))
      heads.set(cell, under)
  }
  const doubled = new Set([...heads].flatMap(([{ row, rowSpan }]) => (rowSpan === 1 ? [row] : [])))
  const columnAt = (column: number) => {
    let shifted = column
    for (const [at, own] of sides) if (at < column) shifted += own.length
    return shifted
  }
  const rowAt = (row: number) => row + [...doubled].filter(one => one < row).length
  return cells.flatMap(cell => {
    const column = columnAt(cell.column)
    const row = rowAt(cell.row)
    const whole: FoundCell = {
      ...cell,
      column,
      row,
      columnSpan: columnAt(cell.column + cell.columnSpan) - column,
      rowSpan: rowAt(cell.row + cell.rowSpan) - row,
    }
    const own = sides.get(cell.column)
    const rows = lines.get(cell) ?? []
    if (own === undefined || cell.columnSpan > 1) return [whole]
    if (cell.glyphs.length > 0 && rows.every(one => crosses(one, own))) return [whole]
    const under = heads.get(cell) ?? 0
    if (under === 0 && rows.some(one => crosses(one, own))) return [whole]
    if (under > 0 && whole.rowSpan < 2) return [whole]
    const over = glyphsOf(rows.slice(0, under))
    const below = glyphsOf(rows.slice(under))
    const cut = ((rows[under - 1]?.line.bottom ?? 0) + (rows[under]?.line.top ?? 0)) / 2
    const parts = across(whole, own, below).map(part =>
      under === 0
        ? part
        : { ...part, row: row + 1, rowSpan: whole.rowSpan - 1, box: { ...part.box, top: cut } },
    )
    return under === 0
      ? parts
      : [{ ...whole, rowSpan: 1, glyphs: over, box: { ...whole.box, bottom: cut } }, ...parts]
  })
}

function glyphsOf(rows: readonly Row[]): Glyph[] {
  return rows.flatMap(({ line }) => line.glyphs)
}

function across(cell: FoundCell, sides: readonly number[], glyphs: readonly Glyph[]): FoundCell[] {
  const edges = [cell.box.x0, ...sides, cell.box.x1]
  return edges.slice(1).map((x1, i) => {
    const x0 = edges[i] ?? x1
    const own = glyphs.filter(glyph => {
      const middle = (glyph.x0 + glyph.x1) / 2
      return sides.filter(side => middle >= side).length === i
    })
    return {
      ...cell,
      column: cell.column + i,
      columnSpan: 1,
      box: { ...cell.box, x0, x1 },
      glyphs: own,
    }
  })
}
