import { createHash } from 'node:crypto'

/** What can only be said of several documents together, each by lines of one key; in the order they stand when lines are sorted. */
export const merges = ['duplicates', 'facts', 'repeats', 'subjects'] as const

export type Merge = (typeof merges)[number]

/** What stands before the row of a line for `yiyuan merge`: of all lines of one merge and key something is said together. */
export interface MergeHead {
  merge: Merge
  key: string
  source_id: string | null
  path: string | null
  /** Its place among those of the merge and its document. */
  nth: number
}

/** A line for `yiyuan merge`, whose row is JSON already. Merge and key stand first, so that lines sorted as bytes are grouped. */
export function mergeLine({ merge, key, source_id, path, nth }: MergeHead, row: string): string {
  return `${JSON.stringify({ merge, key, source_id, path, nth }).slice(0, -1)},"row":${row}}`
}

/** A key of hex digits, which every program sorts alike. */
export function hexKey(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 24)
}
