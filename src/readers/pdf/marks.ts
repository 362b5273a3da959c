import type { Glyph } from './model.ts'

/** Glyphs on one baseline. */
export interface Row {
  glyphs: Glyph[]
  baseline: number
  size: number
}

/** Share of the size of its line under which a raised glyph is the mark of a note. */
const MARK = 0.75

/** Rows of small glyphs that hang on the glyphs of the row below, raised, belong to it: marks of notes. */
export function withMarks(rows: readonly Row[]): Row[] {
  const kept: Row[] = []
  for (const [i, row] of rows.entries()) {
    const below = rows[i + 1]
    if (below && isOfMarks(row, below)) below.glyphs.push(...row.glyphs)
    else kept.push(row)
  }
  return kept
}

function isOfMarks(row: Row, below: Row): boolean {
  const raised = below.baseline - row.baseline
  if (row.size >= MARK * below.size || raised > 0.7 * below.size) return false
  const near = 0.4 * below.size
  const ends: number[] = below.glyphs
    .filter(({ size }) => size >= MARK * below.size)
    .map(({ x1 }) => x1)
  return [...row.glyphs]
    .sort((a, b) => a.x0 - b.x0)
    .every(glyph => {
      const hangs = ends.some(end => Math.abs(glyph.x0 - end) < near)
      if (hangs) ends.push(glyph.x1)
      return hangs
    })
}
