import type { Change } from './properties.ts'
import { allOf, lastOf, numberOf } from './said.ts'

/** How a row is laid out: where its cells end, and which go on with the one above or beside. */
export interface Layout {
  /** Lines of the cells in twentieths of a point, one more than there are cells. */
  lines: number[]
  merges: ('begins' | 'goes on' | undefined)[]
  /** Whether a cell is one with the cell left of it. */
  joined: boolean[]
  header: boolean
}

const CELL_BYTES = 20

/** The layout that the mark at the end of a row declares; undefined where it declares none. */
export function layoutOf(changes: readonly Change[]): Layout | undefined {
  const change = lastOf(changes, 'layout')
  if (change === undefined || change.length < 1) return undefined
  const { view, at, length } = change
  const count = view.getUint8(at)
  if (1 + 2 * (count + 1) > length) return undefined
  const lines = Array.from({ length: count + 1 }, (_, i) => view.getInt16(at + 1 + 2 * i, true))
  const merges: Layout['merges'] = []
  const joined: boolean[] = []
  let begun = 0
  for (let i = 0; i < count; i++) {
    const cell = 1 + 2 * (count + 1) + CELL_BYTES * i
    const flags = cell + 2 > length ? 0 : view.getUint16(at + cell, true)
    const side = flags & 3
    /** The first of cells that are one has another sign than those after it; which is which differs between programs. */
    const isJoined = begun !== 0 && side !== 0 && side !== begun
    joined.push(isJoined)
    if (!isJoined) begun = side
    merges.push(mergeOf((flags >> 5) & 3))
  }
  for (const merge of allOf(changes, 'merge'))
    if (merge.length >= 2)
      merges[merge.view.getUint8(merge.at)] = mergeOf(merge.view.getUint8(merge.at + 1) & 3)
  return { lines, merges, joined, header: numberOf(changes, 'header') === 1 }
}

function mergeOf(flags: number): Layout['merges'][number] {
  return flags === 3 ? 'begins' : flags === 1 ? 'goes on' : undefined
}
