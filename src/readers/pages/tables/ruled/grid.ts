import type { Segment } from '../../model.ts'
import { bandOf, levelsOf, nearestLevel } from '../levels.ts'
import { TOUCH } from './components.ts'

/** Rulings nearer than this are one: double rules, the two sides of a drawn bar. */
const SNAP = 3
/** A side is there when rulings cover this share of it. */
const COVER = 0.5

/** The levels of a group of touching rulings, and which parts of them are drawn. */
export interface Grid {
  xs: number[]
  ys: number[]
  /** covered[level][band]: the part of a level between two crossing levels is drawn. */
  across: boolean[][]
  down: boolean[][]
}

export function gridOf(horizontal: readonly Segment[], vertical: readonly Segment[]): Grid {
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
