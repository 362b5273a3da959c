import type { FoundCell, FoundTable, Glyph, PageContent, Segment } from '../model.ts'
import { componentsOf, TOUCH } from './components.ts'
import { splitNumbers } from './inner.ts'
import { splitLabels } from './labels.ts'
import { bandOf, levelsOf, nearestLevel } from './levels.ts'
import { rectangles } from './rectangles.ts'
import { splitColumns } from './subcolumns.ts'
import { splitRows } from './subrows.ts'
import { unionOf } from './union.ts'

/** Rulings nearer than this are one: double rules, the two sides of a drawn bar. */
const SNAP = 3
/** A frame around a word or two is no table. */
const FEWEST_FILLED = 4
/** A grid of many columns of which rows have few cells, most of them empty, is no table. */
const LOOSE = { columns: 10, cells: 0.2, filled: 0.6 }
/** A side is there when rulings cover this share of it. */
const COVER = 0.5

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
  return componentsOf(lines).flatMap(group => tableOf(group, content) ?? [])
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

interface Grid {
  xs: number[]
  ys: number[]
  /** covered[level][band]: the part of a level between two crossing levels is drawn. */
  across: boolean[][]
  down: boolean[][]
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
  const ruled = splitRows(splitColumns(pack(cells), content.page), content.page)
  const packed = splitNumbers(ruled, content.page)
  const box = {
    x0: grid.xs[0] ?? 0,
    top: grid.ys[0] ?? 0,
    x1: grid.xs.at(-1) ?? 0,
    bottom: grid.ys.at(-1) ?? 0,
  }
  return {
    page: content.page,
    box,
    kind: 'lattice',
    cells: packed,
    confidence: filled * 4 > cells.length ? 1 : 0.6,
    ...((filled < FEWEST_FILLED || cells.length < 3) && { remnant: true as const }),
  }
}

function gridOf(horizontal: readonly Segment[], vertical: readonly Segment[]): Grid {
  const xs = closed(
    levelsOf(
      vertical.map(({ position }) => position),
      SNAP,
    ),
    horizontal,
  )
  const ys = closed(
    levelsOf(
      horizontal.map(({ position }) => position),
      SNAP,
    ),
    vertical,
  )
  return { xs, ys, across: coverage(horizontal, ys, xs), down: coverage(vertical, xs, ys) }
}

/** Adds an outer level where the crossing rulings run on beyond the last drawn one: a table open at its side. */
function closed(levels: readonly number[], crossing: readonly Segment[]): number[] {
  const low = crossing.reduce((x, { start }) => Math.min(x, start), Number.POSITIVE_INFINITY)
  const high = crossing.reduce((x, { end }) => Math.max(x, end), Number.NEGATIVE_INFINITY)
  const open = 4 * SNAP
  return [
    ...((levels[0] ?? low) - low > open ? [low] : []),
    ...levels,
    ...(high - (levels.at(-1) ?? high) > open ? [high] : []),
  ]
}

function coverage(
  lines: readonly Segment[],
  levels: readonly number[],
  crossing: readonly number[],
): boolean[][] {
  const drawn: Segment[][] = levels.map(() => [])
  for (const line of lines) drawn[nearestLevel(levels, line.position)]?.push(line)
  return drawn.map(row => {
    const lengths = new Float64Array(Math.max(0, crossing.length - 1))
    for (const [start, end] of merged(row)) {
      for (let band = Math.max(0, bandFrom(crossing, start)); band < lengths.length; band++) {
        const [from, to] = [crossing[band] ?? 0, crossing[band + 1] ?? 0]
        if (from >= end) break
        lengths[band] =
          (lengths[band] ?? 0) + Math.max(0, Math.min(end, to) - Math.max(start, from))
      }
    }
    return Array.from(
      lengths,
      (length, band) => length >= COVER * ((crossing[band + 1] ?? 0) - (crossing[band] ?? 0)),
    )
  })
}

/** The band a position lies in; the first one for a position before them all. */
function bandFrom(crossing: readonly number[], position: number): number {
  return position < (crossing[0] ?? 0) ? 0 : bandOf(crossing, position)
}

/** The stretches rulings of one level cover; small gaps (dashes) are bridged, what is drawn twice counts once. */
function merged(lines: readonly Segment[]): [start: number, end: number][] {
  const stretches: [number, number][] = []
  for (const { start, end } of [...lines].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1)
    if (last && start <= last[1] + 2 * TOUCH) last[1] = Math.max(last[1], end)
    else stretches.push([start, end])
  }
  return stretches
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

/** Every glyph goes to the cell its centre lies in. */
function fill(cells: readonly FoundCell[], { xs, ys }: Grid, glyphs: readonly Glyph[]): void {
  const width = xs.length
  const at: (FoundCell | undefined)[] = Array.from({ length: width * ys.length })
  for (const cell of cells) {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) at[r * width + c] = cell
  }
  for (const glyph of glyphs) {
    const row = bandOf(ys, (glyph.top + glyph.bottom) / 2)
    if (row < 0) continue
    const column = bandOf(xs, (glyph.x0 + glyph.x1) / 2)
    if (column >= 0) at[row * width + column]?.glyphs.push(glyph)
  }
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
