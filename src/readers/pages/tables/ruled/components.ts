import type { Segment } from '../../model.ts'
import { unionOf } from './union.ts'

/** How far rulings may stop short of each other and still touch, in points. */
export const TOUCH = 2.5
/** Side in points of the squares rulings are looked up by. */
const SQUARE = 40
/** Squares in a line of them that have a key of their own; far ones may share one. */
const SQUARES = 2 ** 12

/** Rulings that touch or cross, in groups: each may be the grid of one table. */
export function componentsOf(segments: readonly Segment[]): Segment[][] {
  const sets = unionOf(segments.length)
  const squares = new Map<number, number[]>()
  for (const [i, segment] of segments.entries()) {
    let root = i
    for (const key of keysOf(segment)) {
      const near = squares.get(key)
      if (near === undefined) {
        squares.set(key, [i])
        continue
      }
      for (const j of near) {
        const other = segments[j]
        if (other === undefined || sets.find(j) === root || !touch(segment, other)) continue
        sets.join(i, j)
        root = sets.find(i)
      }
      near.push(i)
    }
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
