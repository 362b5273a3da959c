import type { Box } from '../../../model/anchor.ts'
import type { PageContent } from '../model.ts'

/** Slanted or curved strokes a table may hold: the line through a corner cell, round corners. */
const MOST_SLANTS = 12
/** Strokes no longer than this, in points, at more levels than this: a curve drawn in steps. */
const STEP = 3
const MOST_LEVELS = 40

/** Whether curves are drawn in a box: what stands there are the numbers of a chart. */
export function isChart({ x0, top, x1, bottom }: Box, { slants, segments }: PageContent): boolean {
  const isIn = (x: number, y: number) => x > x0 && x < x1 && y > top && y < bottom
  let count = 0
  for (let i = 0; i < slants.length; i += 2) {
    if (isIn(slants[i] ?? 0, slants[i + 1] ?? 0)) count += 1
    if (count > MOST_SLANTS) return true
  }
  const levels = new Set<number>()
  for (const { orientation, position, start, end } of segments) {
    if (orientation === 'v' || end - start > STEP || !isIn(start, position)) continue
    levels.add(Math.round(position * 2))
    if (levels.size > MOST_LEVELS) return true
  }
  return false
}
