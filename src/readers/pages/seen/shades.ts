import type { Fill, Segment } from '../model.ts'
import { distance } from '../paint/color.ts'
import type { Grounds } from './grounds.ts'

/** Difference of two colours, 0 to 1, that nobody sees. */
const SAME = 0.02
/** Points a shaded area is wide and high at least: less is a mark. */
const LEAST = 5
/** Points to each side of an edge at which the colours are compared. */
const BESIDE = 0.6
/** A page with more filled areas is a drawing. */
const MOST = 4000

/** Where two shades meet, as the sides of filled areas: rows may be told by them. */
export function shadesOf(fills: readonly Fill[], grounds: Grounds): Segment[] {
  if (fills.length > MOST) return []
  const colorAt = (x: number, y: number) =>
    grounds.under({ x0: x, x1: x, top: y, bottom: y }, Number.POSITIVE_INFINITY) ?? ''
  const meets = ({ orientation, position, start, end }: Segment) => {
    const along = (start + end) / 2
    const [before, behind] = [position - BESIDE, position + BESIDE].map(across =>
      orientation === 'h' ? colorAt(along, across) : colorAt(across, along),
    )
    return distance(before ?? '', behind ?? '') >= SAME
  }
  return fills.flatMap(fill => sidesOf(fill).filter(meets))
}

function sidesOf({ x0, top, x1, bottom, color }: Fill): Segment[] {
  if (x1 - x0 < LEAST || bottom - top < LEAST) return []
  const side = { width: 0, kind: 'edge', color, dashed: false } as const
  return [
    { ...side, orientation: 'h', position: top, start: x0, end: x1 },
    { ...side, orientation: 'h', position: bottom, start: x0, end: x1 },
    { ...side, orientation: 'v', position: x0, start: top, end: bottom },
    { ...side, orientation: 'v', position: x1, start: top, end: bottom },
  ]
}
