import { join } from 'node:path'
import type { Disk } from '../io/disk.ts'
import { DiskError } from '../io/errors.ts'
import { ArchiveLimit } from './member.ts'

/** What is left of what an archive may take, with all archives in it. */
export interface Budget {
  members: number
  bytes: number
}

/** A place for what must be unpacked before it is known: archives in archives, and what gzip holds. */
export interface Spool {
  /** Writes blocks to a new file there. Throws ArchiveLimit for more bytes than are left. */
  keep(blocks: AsyncIterable<Uint8Array>, budget: Budget): Promise<{ file: string; size: number }>
  /** A path there for a new file. */
  next(): Promise<string>
  /** Removes all of it. */
  remove(): Promise<void>
}

/** A spool in a folder, which is asked for when the first is kept. */
export function openSpool(disk: Disk, makeFolder: () => Promise<string>): Spool {
  let folder: Promise<string> | undefined
  let count = 0
  const next = async () => {
    folder ??= makeFolder()
    count += 1
    return join(await folder, String(count))
  }
  return {
    async keep(blocks, budget) {
      const file = await taken(next())
      const handle = await taken(disk.open(file, 'wx'))
      let size = 0
      try {
        for await (const block of blocks) {
          size += block.length
          budget.bytes -= block.length
          if (budget.bytes < 0)
            throw new ArchiveLimit('it unpacks to more bytes than an archive may')
          await taken(handle.writeFile(block))
        }
      } finally {
        await handle.close()
      }
      return { file, size }
    },
    next,
    async remove() {
      if (folder !== undefined) await disk.remove(await folder)
    },
  }
}

/** A disk that takes nothing more is no fault of the archive. */
async function taken<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new DiskError(`an archive cannot be unpacked: ${why}`, { cause })
  }
}
