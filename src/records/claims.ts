import type { Cell } from '../model/table.ts'
import type { Place } from './place.ts'
import type { ReadRecord } from './record.ts'

/** Which record and field a cell, or a part of its text, was read into. */
export interface Claim {
  record: ReadRecord
  field: string
  part?: { start: number; end: number }
}

export type Claims = ReadonlyMap<Cell, readonly Claim[]>

/** The claims on a cell, or on a stretch of its text; first the one that was made first. */
export function claimsOn(claims: Claims, cell: Cell, start?: number): readonly Claim[] {
  const all = claims.get(cell) ?? []
  if (start === undefined) return all
  return all.filter(({ part }) => !part || (start >= part.start && start < part.end))
}

/**
 * Notes what a record was read from, but for fields that were left out; words that several records repeat are the
 * first one's.
 */
export function claim(
  claims: Map<Cell, Claim[]>,
  record: ReadRecord,
  place: Place,
  leftOut: ReadonlySet<string>,
): void {
  for (const [field, { cell, part }] of place.spots) {
    if (cell === undefined || leftOut.has(field)) continue
    const before = claims.get(cell) ?? []
    const taken = before.some(
      other =>
        other.record.pipeline === record.pipeline &&
        (other.record !== record || other.part === undefined || part === undefined) &&
        (other.part === undefined || part === undefined || other.part.start === part.start),
    )
    if (!taken) claims.set(cell, [...before, { record, field, ...(part && { part }) }])
  }
}
