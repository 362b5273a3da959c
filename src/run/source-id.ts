import { createHash } from 'node:crypto'
import type { Disk } from '../io/disk.ts'

const BLOCK = 1 << 20

/** SHA-256 of a file's bytes, as `sourceIdOf` gives it, without holding the file in memory. */
export async function sourceIdOfFile(disk: Disk, path: string): Promise<string> {
  const hash = createHash('sha256')
  const block = Buffer.alloc(BLOCK)
  const file = await disk.open(path, 'r')
  try {
    for (;;) {
      const { bytesRead } = await file.read(block, 0, BLOCK)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(block.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}
