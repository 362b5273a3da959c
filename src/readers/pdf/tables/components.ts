import type { Segment } from '../model.ts'
import { unionOf } from './union.ts'

/** How far rulings may stop short of each other and still touch, in points. */
export const TOUCH = 2.5
const CELL = 40

/** Rulings that touch or cross, in groups: each may be the grid of one table. */
export function componentsOf(segments: readonly Segment[]): Segment[][] {
  const sets = unionOf(segments.length)
  const buckets = new Map<string, number[]>()
  for (const [i, segment] of segments.entries()) {
    for (const key of keysOf(segment)) {
      const bucket = buckets.get(key) ?? []
      for (const j of bucket) {
        const other = segments[j]
        if (other && sets.find(i) !== sets.find(j) && touch(segment, other)) sets.join(i, j)
      }
      bucket.push(i)
      buckets.set(key, bucket)
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
function* keysOf({ orientation, position, start, end }: Segment): Generator<string> {
  const across = [Math.floor((position - TOUCH) / CELL), Math.floor((position + TOUCH) / CELL)]
  for (
    let along = Math.floor((start - TOUCH) / CELL);
    along <= Math.floor((end + TOUCH) / CELL);
    along++
  ) {
    for (const other of new Set(across))
      yield orientation === 'h' ? `${along},${other}` : `${other},${along}`
  }
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
