import { type Line, linesOf } from '../../lines/text.ts'
import type { FoundCell } from '../../model.ts'

/** Rows a label column left without rules has at least. */
const FEWEST = 3
/** Share of the rows that have a line of their own, and of the lines that keep to one row. */
const AGREE = 0.8

/**
 * Labels beside ruled rows with no rules of their own, the outer side open as well: a line goes to the row it stands in.
 *
 *            ┌────┬────┐
 *     甲市   │ 12 │ 30 │
 *            ├────┼────┤
 *     乙市   │ 30 │  8 │
 *            └────┴────┘
 */
export function splitLabels(
  cells: readonly FoundCell[],
  ys: readonly number[],
  page: number,
): FoundCell[] {
  return cells.flatMap(cell => {
    if (cell.column > 0 || cell.rowSpan < FEWEST) return [cell]
    const edges = ys.slice(cell.row, cell.row + cell.rowSpan + 1)
    const lines = linesOf(cell.glyphs, page)
    const bands = lines.map(line => edges.findIndex((edge, i) => isIn(line, edge, edges[i + 1])))
    const own = bands.filter((band, i) => band >= 0 && (lines[i]?.glyphs.length ?? 0) > 1)
    if (own.length < AGREE * lines.length || new Set(own).size < AGREE * cell.rowSpan) return [cell]
    return Array.from({ length: cell.rowSpan }, (_, i) => {
      const [top, bottom] = [edges[i] ?? cell.box.top, edges[i + 1] ?? cell.box.bottom]
      const glyphs = cell.glyphs.filter(glyph => {
        const middle = (glyph.top + glyph.bottom) / 2
        return (i === 0 || middle >= top) && (i === cell.rowSpan - 1 || middle < bottom)
      })
      return { ...cell, row: cell.row + i, rowSpan: 1, glyphs, box: { ...cell.box, top, bottom } }
    })
  })
}

function isIn({ top, bottom, size }: Line, from: number, to: number | undefined): boolean {
  return (
    to !== undefined &&
    top > from - 0.3 * size &&
    bottom < to + 0.3 * size &&
    (top + bottom) / 2 > from &&
    (top + bottom) / 2 < to
  )
}
