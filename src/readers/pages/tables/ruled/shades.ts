import type { FoundCell, Segment } from '../../model.ts'
import { levelsOf } from '../levels.ts'
import { type Division, dividedRows } from './divided.ts'

/** Points by which two sides of shades are one. */
const SNAP = 3
/** Share of a row's width that the side of a shade covers. */
const COVER = 0.9
/** Share of a character that may stand on the other side. */
const OVER = 0.3
/** Bands with words by which a ruled row is seen to hold several. */
const FEWEST = 2

/**
 * A ruled row in which rows are told by shades with no rule between them, divided where one ends:
 *
 *   ┌──────┬────┐       ┌──────┬────┐
 *   │ 甲市 │    │       │ 甲市 │    │
 *   │░乙市░│░30░│   →   ├──────┼────┤
 *   └──────┴────┘       │ 乙市 │ 30 │
 */
export function splitShades(
  cells: readonly FoundCell[],
  segments: readonly Segment[],
): FoundCell[] {
  const edges = segments.filter(({ orientation, kind }) => orientation === 'h' && kind === 'edge')
  return edges.length === 0 ? [...cells] : dividedRows(cells, own => divisionOf(own, edges))
}

function divisionOf(own: readonly FoundCell[], edges: readonly Segment[]): Division | null {
  const [x0, x1] = [
    Math.min(...own.map(({ box }) => box.x0)),
    Math.max(...own.map(({ box }) => box.x1)),
  ]
  const [top, bottom] = [own[0]?.box.top ?? 0, own[0]?.box.bottom ?? 0]
  const inner = edges.filter(({ position }) => position > top + SNAP && position < bottom - SNAP)
  if (inner.length === 0) return null
  const sides = levelsOf(
    inner.map(({ position }) => position),
    SNAP,
  ).filter(level => {
    const pieces = inner.filter(({ position }) => Math.abs(position - level) <= SNAP)
    return covered(pieces, x0, x1) >= COVER * (x1 - x0)
  })
  const bands = [top, ...sides, bottom]
  const bandAt = (y: number) => sides.filter(side => side <= y).length
  const glyphs = own.flatMap(cell => cell.glyphs)
  const whole = glyphs.every(
    ({ top, bottom }) =>
      bandAt(top + OVER * (bottom - top)) === bandAt(bottom - OVER * (bottom - top)),
  )
  const middles = glyphs.map(glyph => bandAt((glyph.top + glyph.bottom) / 2))
  if (!whole || new Set(middles).size < FEWEST) return null
  return {
    rows: bands.length - 1,
    parts: (cell, row) =>
      bands.slice(1).map((bottom, i) => ({
        ...cell,
        row: row + i,
        box: { ...cell.box, top: bands[i] ?? 0, bottom },
        glyphs: cell.glyphs.filter(glyph => bandAt((glyph.top + glyph.bottom) / 2) === i),
      })),
  }
}

/** How much of a stretch is covered by pieces that may lie over each other. */
function covered(pieces: readonly Segment[], from: number, to: number): number {
  let [reached, sum] = [from, 0]
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
    const [begins, ends] = [Math.max(start, reached), Math.min(end, to)]
    if (ends <= begins) continue
    sum += ends - begins
    reached = ends
  }
  return sum
}
