import { byName } from '../discover.ts'
import type { Source } from './dataset.ts'

/** What became of a document. */
export interface Pair {
  before: Source | null
  after: Source | null
}

/**
 * The documents of two datasets side by side, in order of path: those of the same bytes wherever they stand now,
 * then those of the same path; the rest was added or removed.
 */
export function pairs(before: readonly Source[], after: readonly Source[]): Pair[] {
  const fresh = new Set(after)
  const byId = new Map(after.flatMap(source => (source.id === null ? [] : [[source.id, source]])))
  const byPath = new Map(after.map(source => [source.path, source]))
  const partner = new Map<Source, Source>()
  for (const key of ['id', 'path'] as const) {
    for (const source of before) {
      if (partner.has(source)) continue
      const found = key === 'path' ? byPath.get(source.path) : byId.get(source.id ?? '')
      if (found && fresh.delete(found)) partner.set(source, found)
    }
  }
  const all: Pair[] = [
    ...before.map(source => ({ before: source, after: partner.get(source) ?? null })),
    ...[...fresh].map(source => ({ before: null, after: source })),
  ]
  return all.sort((a, b) => byName(pathOf(a), pathOf(b)))
}

/** The path a person finds the document at today, or found it at. */
export function pathOf({ before, after }: Pair): string {
  return (after ?? before)?.path ?? ''
}
