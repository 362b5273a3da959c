import { createHash } from 'node:crypto'
import type { Disk } from '../io/disk.ts'
import { blocksOf } from '../io/regular.ts'

/** SHA-256 of a file's bytes, as `sourceIdOf` gives it, without holding the file in memory or waiting for what is no file. */
export async function sourceIdOfFile(
  disk: Disk,
  path: string,
  stop?: AbortSignal,
): Promise<string> {
  return sourceIdOfBlocks(blocksOf(disk, path, stop))
}

/** The same of bytes that come some at a time. */
export async function sourceIdOfBlocks(blocks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const block of blocks) hash.update(block)
  return hash.digest('hex')
}
