import type { Segment } from '../../model.ts'
import { unionOf } from './union.ts'

/** How far rulings may stop short of each other and still touch, in points. */
export const TOUCH = 2.5
/** Side in points of the squares rulings are looked up by. */
const SQUARE = 40
/** Squares in a line of them that have a key of their own; far ones may share one. */
const SQUARES = 2 ** 12

/**
 * Rulings that touch or cross, in groups: each may be the grid of one table. In a square those known to be of one group stand together, so a
 * ruling is held against the others of its own group no more: a line that is drawn a thousand times costs a thousand steps, not a million.
 */
export function componentsOf(segments: readonly Segment[]): Segment[][] {
  const sets = unionOf(segments.length)
  const squares = new Map<number, number[][]>()
  for (const [i, segment] of segments.entries())
    for (const key of keysOf(segment)) {
      let together = [i]
      const apart: number[][] = []
      for (const others of squares.get(key) ?? []) {
        const [first = i] = others
        const isOne = sets.find(first) === sets.find(i)
        if (isOne || others.some(j => touchesAt(segments, segment, j))) {
          if (!isOne) sets.join(i, first)
          together = merged(others, together)
        } else apart.push(others)
      }
      apart.push(together)
      squares.set(key, apart)
    }
  const groups = new Map<number, Segment[]>()
  for (const [i, segment] of segments.entries()) {
    const root = sets.find(i)
    const group = groups.get(root)
    if (group) group.push(segment)
    else groups.set(root, [segment])
  }
  return [...groups.values()]
}

function touchesAt(segments: readonly Segment[], segment: Segment, nth: number): boolean {
  const other = segments[nth]
  return other !== undefined && touch(segment, other)
}

/** Both lists as one: the shorter is put to the longer. */
function merged(a: number[], b: number[]): number[] {
  const [longer, shorter] = a.length < b.length ? [b, a] : [a, b]
  for (const nth of shorter) longer.push(nth)
  return longer
}

/** The squares of a coarse raster a ruling runs through. */
function keysOf({ orientation, position, start, end }: Segment): number[] {
  const near = Math.floor((position - TOUCH) / SQUARE)
  const far = Math.floor((position + TOUCH) / SQUARE)
  const last = Math.floor((end + TOUCH) / SQUARE)
  const keys: number[] = []
  for (let across = near; across <= far; across++)
    for (let along = Math.floor((start - TOUCH) / SQUARE); along <= last; along++)
      keys.push(orientation === 'h' ? across * SQUARES + along : along * SQUARES + across)
  return keys
}

function touch(a: Segment, b: Segment): boolean {
  if (a.orientation === b.orientation) {
    return (
      Math.abs(a.position - b.position) <= TOUCH &&
      a.start <= b.end + TOUCH &&
      b.start <= a.end + TOUCH
    )
  }
  return (
    a.position >= b.start - TOUCH &&
    a.position <= b.end + TOUCH &&
    b.position >= a.start - TOUCH &&
    b.position <= a.end + TOUCH
  )
}
