import { type Meta, metaNames } from '../../model/meta.ts'
import { theIndex } from '../../records/meta.ts'
import type { MetaRow } from './read.ts'

/** A message about the index with the row it is about. */
export function withRow<T extends { message?: unknown }>(found: T, row: MetaRow | undefined): T {
  const { message } = found
  return row && typeof message === 'string'
    ? { ...found, message: message.replace(`${theIndex} says`, `${row.place} says`) }
    : found
}

/** What an index says of a document, as columns of `sources`. */
export function metaColumns(meta: Meta | undefined): Record<string, unknown> {
  const other = meta?.other ?? {}
  return {
    ...Object.fromEntries(metaNames.map(name => [`meta_${name}`, meta?.known[name] ?? null])),
    meta_other: Object.keys(other).length > 0 ? other : null,
  }
}
