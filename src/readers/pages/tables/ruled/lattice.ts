import type { FoundCell, FoundTable, PageContent, Segment } from '../../model.ts'
import { markBroken, markDoubtful } from './broken.ts'
import { componentsOf } from './components.ts'
import { fill } from './fill.ts'
import { type Grid, gridOf } from './grid.ts'
import { splitNumbers } from './inner.ts'
import { splitLabels } from './labels.ts'
import { withOpenRows } from './openrows.ts'
import { withOutsideLabels } from './outside.ts'
import { rectangles } from './rectangles.ts'
import { parted } from './seams.ts'
import { splitShades } from './shades.ts'
import { splitColumns } from './subcolumns.ts'
import { splitRows } from './subrows.ts'
import { unionOf } from './union.ts'

/** A frame around a word or two is no table. */
const FEWEST_FILLED = 4
/** A grid of many columns of which rows have few cells, most of them empty, is no table. */
const LOOSE = { columns: 10, cells: 0.2, filled: 0.6 }
/**
 * Tables with drawn rules. Levels of a group of touching rulings divide the plane into faces; every face
 * is a cell unless a side is absent, then it merges with its neighbour: spans fall out.
 *
 *   ┌───┬───────┐      levels: 4 × 3
 *   │ a │ b   c │      b and c merge: no side between them
 *   ├───┼───┬───┤
 */
export function latticeTables(content: PageContent): FoundTable[] {
  const lines = content.segments.filter(({ kind }) => kind === 'line')
  const groups = componentsOf(lines).flatMap(group => parted(group, content.glyphs))
  return withOpenRows(groups, content.glyphs, content.page).flatMap(
    group => tableOf(group, content) ?? [],
  )
}

/** Boxes of all widths one over the other, few with words: a chart. */
function isLoose(cells: readonly FoundCell[], columns: number, filled: number): boolean {
  const rows = new Set(cells.map(({ row }) => row)).size
  return (
    columns >= LOOSE.columns &&
    cells.length < LOOSE.cells * rows * columns &&
    filled < LOOSE.filled * cells.length
  )
}

function tableOf(group: readonly Segment[], content: PageContent): FoundTable | null {
  if (group.length < 3) return null
  const horizontal = group.filter(({ orientation }) => orientation === 'h')
  const vertical = group.filter(({ orientation }) => orientation === 'v')
  if (horizontal.length < 2 || vertical.length < 1) return null
  const grid = gridOf(horizontal, vertical)
  const [columns, rows] = [grid.xs.length - 1, grid.ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows > 40_000) return null
  const root = mergeFaces(grid, columns, rows)
  const drawn = cellsOf(grid, root, columns, rows)
  fill(drawn, grid, content.glyphs)
  const cells = grid.down[0]?.includes(true) ? drawn : splitLabels(drawn, grid.ys, content.page)
  const filled = cells.filter(cell => cell.glyphs.length > 0).length
  if (filled === 0 || isLoose(cells, columns, filled)) return null
  const { page } = content
  const apart = splitShades(splitColumns(pack(cells), page), content.segments)
  const ruled = splitRows(markBroken(apart, page), page)
  const box = {
    x0: grid.xs[0] ?? 0,
    top: grid.ys[0] ?? 0,
    x1: grid.xs.at(-1) ?? 0,
    bottom: grid.ys.at(-1) ?? 0,
  }
  const whole = withOutsideLabels(
    markDoubtful(splitNumbers(ruled, page), page),
    box,
    content.glyphs,
    page,
  )
  return {
    page,
    box: { ...box, x0: whole.reduce((x, cell) => Math.min(x, cell.box.x0), box.x0) },
    kind: 'lattice',
    cells: whole,
    confidence: filled * 4 > cells.length ? 1 : 0.6,
    ...((filled < FEWEST_FILLED || cells.length < 3) && { remnant: true as const }),
  }
}

/** Faces merged over absent sides; the root of every face. */
function mergeFaces({ across, down }: Grid, columns: number, rows: number): number[] {
  const faces = unionOf(columns * rows)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const face = r * columns + c
      if (c + 1 < columns && !down[c + 1]?.[r]) faces.join(face, face + 1)
      if (r + 1 < rows && !across[r + 1]?.[c]) faces.join(face, face + columns)
    }
  }
  const root = Array.from({ length: columns * rows }, (_, face) => faces.find(face))
  return rectangles(root, columns)
}

interface Extent {
  top: number
  left: number
  bottom: number
  right: number
}

function extents(
  rootOf: (face: number) => number,
  columns: number,
  rows: number,
): Map<number, Extent> {
  const found = new Map<number, Extent>()
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const root = rootOf(r * columns + c)
      const extent = found.get(root)
      if (!extent) found.set(root, { top: r, left: c, bottom: r, right: c })
      else {
        extent.bottom = r
        extent.left = Math.min(extent.left, c)
        extent.right = Math.max(extent.right, c)
      }
    }
  }
  return found
}

function cellsOf(
  { xs, ys }: Grid,
  root: readonly number[],
  columns: number,
  rows: number,
): FoundCell[] {
  const found = extents(face => root[face] ?? face, columns, rows)
  return [...found.values()].map(({ top, left, bottom, right }) => ({
    row: top,
    column: left,
    rowSpan: bottom - top + 1,
    columnSpan: right - left + 1,
    box: {
      x0: xs[left] ?? 0,
      top: ys[top] ?? 0,
      x1: xs[right + 1] ?? 0,
      bottom: ys[bottom + 1] ?? 0,
    },
    glyphs: [],
  }))
}

/** Rows and columns at which no cell begins are none. */
function pack(cells: readonly FoundCell[]): FoundCell[] {
  const rows = ranksOf(cells.map(({ row, rowSpan }) => [row, row + rowSpan]))
  const columns = ranksOf(cells.map(({ column, columnSpan }) => [column, column + columnSpan]))
  return cells.map(cell => {
    const row = rows[cell.row] ?? 0
    const column = columns[cell.column] ?? 0
    const rowSpan = (rows[cell.row + cell.rowSpan] ?? 0) - row
    const columnSpan = (columns[cell.column + cell.columnSpan] ?? 0) - column
    return { ...cell, row, column, rowSpan, columnSpan }
  })
}

/** For every row (or column) and the end of the last how many before it some cell begins at. */
function ranksOf(stretches: readonly (readonly [start: number, end: number])[]): number[] {
  const begins = new Set(stretches.map(([start]) => start))
  const last = stretches.reduce((most, [, end]) => Math.max(most, end), 0)
  const ranks = [0]
  for (let i = 0; i < last; i++) ranks.push((ranks[i] ?? 0) + (begins.has(i) ? 1 : 0))
  return ranks
}
