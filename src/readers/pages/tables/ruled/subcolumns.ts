import { rowsOf } from '../../lines/chunks.ts'
import type { FoundCell } from '../../model.ts'
import { isRowInOne } from './openrows.ts'

/** Rows that must agree before a span is taken for columns without rules between them. */
const FEWEST = 3
const AGREE = 0.8

/**
 * Rows ruled apart whose columns are ruled in the heading only, divided where the heading is:
 *
 *   ┌──────┬────┬────┐       ┌──────┬────┬────┐
 *   │ 地区 │ 数 │ %  │       │ 地区 │ 数 │ %  │
 *   ├──────┴────┴────┤   →   ├──────┼────┼────┤
 *   │ 甲市   12   30 │       │ 甲市 │ 12 │ 30 │
 *   └────────────────┘       └──────┴────┴────┘
 *
 * A span is divided at a side when words stand on both sides of it in most rows and cross it in nearly none.
 */
export function splitColumns(cells: readonly FoundCell[], page: number): FoundCell[] {
  const starts = new Map<number, number>()
  for (const { column, columnSpan, box } of cells) if (columnSpan === 1) starts.set(column, box.x0)
  const groups = new Map<string, FoundCell[]>()
  for (const cell of cells) {
    if (cell.columnSpan < 2 || cell.rowSpan > 1 || cell.glyphs.length === 0) continue
    const key = `${cell.column} ${cell.columnSpan}`
    const group = groups.get(key)
    if (group) group.push(cell)
    else groups.set(key, [cell])
  }
  const cut = new Map<FoundCell, FoundCell[]>()
  for (const group of groups.values()) {
    const sides = sidesOf(group, starts, page)
    for (const cell of sides.length > 0 ? group : []) {
      const parts = divide(cell, sides)
      if (parts !== null) cut.set(cell, parts)
    }
  }
  return cells.flatMap(cell => cut.get(cell) ?? [cell])
}

interface Side {
  column: number
  x: number
}

function sidesOf(
  group: readonly FoundCell[],
  starts: ReadonlyMap<number, number>,
  page: number,
): Side[] {
  const [first] = group
  if (first === undefined) return []
  if (group.length < FEWEST) {
    const all = Array.from({ length: first.columnSpan - 1 }, (_, i) => first.column + i + 1)
    const known = all.flatMap(column => ({ column, x: starts.get(column) ?? Number.NaN }))
    const sides = known.map(({ x }) => x)
    return !sides.some(Number.isNaN) && group.every(cell => isRowInOne(cell, sides, page))
      ? known
      : []
  }
  const lines = group.flatMap(({ glyphs }) => rowsOf(glyphs, page))
  const inner = Array.from({ length: first.columnSpan - 1 }, (_, i) => first.column + i + 1)
  const sides = inner.flatMap(column => {
    const x = starts.get(column)
    if (x === undefined) return []
    const crossed = lines.filter(({ chunks }) =>
      chunks.some(chunk => chunk.x0 < x - 1 && chunk.x1 > x + 1),
    )
    return crossed.length <= (1 - AGREE) * lines.length ? [{ column, x }] : []
  })
  const divided = lines.filter(
    ({ chunks }) => new Set(chunks.map(chunk => placeOf(chunk.x0, sides))).size > 1,
  )
  return divided.length >= AGREE * lines.length ? sides : []
}

function placeOf(x: number, sides: readonly Side[]): number {
  return sides.filter(side => x >= side.x - 1).length
}

function divide(cell: FoundCell, sides: readonly Side[]): FoundCell[] | null {
  const edges = [{ column: cell.column, x: cell.box.x0 }, ...sides]
  return edges.map(({ column, x }, i) => {
    const next = edges[i + 1]
    const end = next?.column ?? cell.column + cell.columnSpan
    const x1 = next?.x ?? cell.box.x1
    const glyphs = cell.glyphs.filter(glyph => placeOf((glyph.x0 + glyph.x1) / 2, sides) === i)
    return { ...cell, column, columnSpan: end - column, box: { ...cell.box, x0: x, x1 }, glyphs }
  })
}
