import type { StoredKey } from '../../dataset/stored.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import { whereIn } from '../../model/whereabouts.ts'

/** A record with a declared key, and its document. */
export interface Keyed extends StoredKey {
  path: string
}

/** What is said of each of the records of one pipeline that have one key, in their order; nothing of a key that one record has. */
export function sayDuplicates(group: readonly Keyed[]): Diagnostic[] {
  const [first, second] = group
  if (first === undefined || second === undefined) return []
  const more = group.length > 2 ? `, ${group.length} times in all` : ''
  return group.map(record => {
    const other = record === first ? second : first
    const message = `the key “${record.record_key}” of ${record.pipeline} stands here and in ${whereIn(other.path, other.anchors)}${more}`
    return diagnostic('record-duplicate', message, record.anchors)
  })
}
