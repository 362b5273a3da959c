import { join } from 'node:path'
import { type Disk, errorCode } from '../io/disk.ts'
import { readLines } from '../io/lines.ts'

/** Lines parted over buckets: in memory while they are few, in files when they are many. */
export interface Spill {
  add(bucket: number, line: string): Promise<void>
  /** The lines of one bucket, in the order they were added. */
  lines(bucket: number): Promise<string[]>
}

/** Characters kept in memory before they are written down. */
export const KEPT = 1 << 25

export function openSpill(disk: Disk, folder: string, buckets: number, most = KEPT): Spill {
  const waiting: string[][] = Array.from({ length: buckets }, () => [])
  let size = 0
  const pathOf = (bucket: number) => join(folder, String(bucket))
  const flush = async () => {
    await disk.makeFolder(folder)
    for (const [bucket, lines] of waiting.entries()) {
      if (lines.length === 0) continue
      const file = await disk.open(pathOf(bucket), 'a')
      try {
        await file.writeFile(`${lines.join('\n')}\n`)
      } finally {
        await file.close()
      }
      waiting[bucket] = []
    }
    size = 0
  }
  return {
    async add(bucket, line) {
      waiting[bucket]?.push(line)
      size += line.length
      if (size > most) await flush()
    },
    async lines(bucket) {
      return [...(await written(disk, pathOf(bucket))), ...(waiting[bucket] ?? [])]
    },
  }
}

async function written(disk: Disk, path: string): Promise<string[]> {
  const found: string[] = []
  try {
    const file = await disk.open(path, 'r')
    try {
      for await (const lines of readLines(file)) for (const line of lines) found.push(line)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
  return found
}
