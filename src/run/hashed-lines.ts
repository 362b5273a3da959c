import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { type Disk, errorCode } from '../io/disk.ts'
import { readLines } from '../io/lines.ts'

const BLOCK = 1 << 18

/** What a file of JSON lines holds; null where it is not what was written: its last line is the hash of those before. */
export async function readHashed<T>(disk: Disk, path: string): Promise<T[] | null> {
  const found: T[] = []
  const hash = createHash('sha256')
  let last: string | undefined
  try {
    const file = await disk.open(path, 'r')
    try {
      for await (const lines of readLines(file)) {
        for (const line of lines) {
          if (last !== undefined) {
            hash.update(`${last}\n`)
            found.push(JSON.parse(last))
          }
          last = line
        }
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return found
    throw error
  }
  return last === hash.digest('hex') ? found : null
}

/** Writes such a file, some lines at a time. */
export async function writeHashed(
  disk: Disk,
  path: string,
  entries: Iterable<object>,
): Promise<void> {
  await disk.makeFolder(dirname(path))
  await disk.replace(path, blocksOf(entries))
}

function* blocksOf(entries: Iterable<object>): Generator<string> {
  const hash = createHash('sha256')
  let block = ''
  for (const entry of entries) {
    block += `${JSON.stringify(entry)}\n`
    if (block.length > BLOCK) {
      hash.update(block)
      yield block
      block = ''
    }
  }
  hash.update(block)
  yield `${block}${hash.digest('hex')}\n`
}
