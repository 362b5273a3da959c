import type { Fill, Segment } from '../model.ts'
import { distance } from '../paint/color.ts'

const WHITE = '#ffffff'
/** Difference of two colours, 0 to 1, that nobody sees. */
const SAME = 0.02
/** Points a shaded area is wide and high at least: less is a mark. */
const LEAST = 5
/** A page with more filled areas is a drawing. */
const MOST = 4000

/** The sides of shaded areas, where rows may be told by them. */
export function shadesOf(fills: readonly Fill[]): Segment[] {
  if (fills.length > MOST) return []
  return fills.flatMap(({ x0, top, x1, bottom, color }): Segment[] => {
    if (x1 - x0 < LEAST || bottom - top < LEAST || distance(color, WHITE) < SAME) return []
    const side = { width: 0, kind: 'edge' as const, color, dashed: false }
    return [
      { ...side, orientation: 'h', position: top, start: x0, end: x1 },
      { ...side, orientation: 'h', position: bottom, start: x0, end: x1 },
      { ...side, orientation: 'v', position: x0, start: top, end: bottom },
      { ...side, orientation: 'v', position: x1, start: top, end: bottom },
    ]
  })
}
