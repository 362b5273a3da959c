import { createHash } from 'node:crypto'
import type { Disk } from '../io/disk.ts'
import { blocksOf } from '../io/regular.ts'

/** SHA-256 of a file's bytes, as `sourceIdOf` gives it, without holding the file in memory or waiting for what is no file. */
export async function sourceIdOfFile(
  disk: Disk,
  path: string,
  stop?: AbortSignal,
): Promise<string> {
  const hash = createHash('sha256')
  for await (const block of blocksOf(disk, path, stop)) hash.update(block)
  return hash.digest('hex')
}
