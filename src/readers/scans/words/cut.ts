import type { Ruling } from '../marks/rulings.ts'
import { type Area, heightOf, widthOf } from '../raster/gray.ts'

/** Share of a box a ruling must cross to cut it. */
const CROSSED = 0.6

/** A box cut where rulings cross it: words of neighbouring cells are often found as one line. */
export function cutAtRulings(box: Area, rulings: readonly Ruling[]): Area[] {
  const across = rulings.filter(
    ({ orientation, x0, x1, top, bottom }) =>
      orientation === 'v' &&
      x0 > box.x0 &&
      x1 < box.x1 &&
      Math.min(bottom, box.bottom) - Math.max(top, box.top) > CROSSED * heightOf(box),
  )
  const down = rulings.filter(
    ({ orientation, x0, x1, top, bottom }) =>
      orientation === 'h' &&
      top > box.top &&
      bottom < box.bottom &&
      Math.min(x1, box.x1) - Math.max(x0, box.x0) > CROSSED * widthOf(box),
  )
  const columns = stretches(
    box.x0,
    box.x1,
    across.map(({ x0, x1 }) => [x0, x1]),
  )
  const rows = stretches(
    box.top,
    box.bottom,
    down.map(({ top, bottom }) => [top, bottom]),
  )
  return rows.flatMap(([top, bottom]) => columns.map(([x0, x1]) => ({ x0, x1, top, bottom })))
}

function stretches(
  from: number,
  to: number,
  cuts: readonly [number, number][],
): [number, number][] {
  const found: [number, number][] = []
  let start = from
  for (const [begin, end] of [...cuts].sort(([a], [b]) => a - b)) {
    if (begin > start) found.push([start, begin])
    start = Math.max(start, end)
  }
  return [...found, [start, to]]
}
