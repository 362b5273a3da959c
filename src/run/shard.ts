import { createHash } from 'node:crypto'
import { UsageError } from '../model/errors.ts'

/** Part `index` of `count`, from 1. */
export interface Shard {
  index: number
  count: number
}

/** Whether a path belongs to a part: by its hash, so that parts agree without talking. */
export function isIn({ index, count }: Shard, path: string): boolean {
  return createHash('sha256').update(path).digest().readUInt32BE(0) % count === index - 1
}

/** `2/4` as a part; throws UsageError for anything else. */
export function parseShard(words: string): Shard {
  const found = /^(\d{1,4})\/(\d{1,4})$/.exec(words)
  const [index, count] = [Number(found?.[1]), Number(found?.[2])]
  if (!found || index < 1 || index > count)
    throw new UsageError(`“${words}” is no part; expected i/n with 1 ≤ i ≤ n, as 2/4`)
  return { index, count }
}
