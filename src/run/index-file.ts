import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { type Disk, errorCode } from '../io/disk.ts'
import { readLines } from '../io/lines.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Found } from './discover.ts'

/** What the last run knew of a path: enough to tell that nothing changed without reading it. */
export interface Known {
  path: string
  size: number
  /** Times of change; null where the file was so young when it was read that a later change may bear the same time. */
  changed: number | null
  touched: number | null
  sourceId: string
  key: string
  status: Outcome['status']
  /** What its format was told by, where that is not its path. */
  kind?: string
}

/** A file younger than this, in milliseconds, may change again within the resolution of its time stamp. */
const YOUNG = 2000

/** What tells later that a file did not change since it was looked at, at the time `now`. */
export function stampOf(
  { size, changed, touched }: Pick<Found, 'size' | 'changed' | 'touched'>,
  now: number,
): Pick<Known, 'size' | 'changed' | 'touched'> {
  const settled = now - Math.max(changed ?? now, touched ?? now) > YOUNG
  return { size: size ?? 0, changed: settled ? changed : null, touched: settled ? touched : null }
}

const BLOCK = 1 << 18
const NAME = join('.store', 'paths.ndjson')

/** What the last run knew; nothing where that is not what it wrote, for then no line of it can be trusted. */
export async function readKnown(disk: Disk, folder: string): Promise<Map<string, Known>> {
  return (await readWhole(disk, folder)) ?? new Map()
}

/** Whether what the last run knew of the paths is what it wrote, or nothing is there. */
export async function isKnownWhole(disk: Disk, folder: string): Promise<boolean> {
  return (await readWhole(disk, folder)) !== null
}

/** Null where the index is not what was written: its last line is the hash of those before. */
async function readWhole(disk: Disk, folder: string): Promise<Map<string, Known> | null> {
  const known = new Map<string, Known>()
  const hash = createHash('sha256')
  let last: string | undefined
  try {
    const file = await disk.open(join(folder, NAME), 'r')
    try {
      for await (const lines of readLines(file)) {
        for (const line of lines) {
          if (last !== undefined) {
            hash.update(`${last}\n`)
            const entry: Known = JSON.parse(last)
            known.set(entry.path, entry)
          }
          last = line
        }
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    if (errorCode(error) === 'ENOENT') return known
    throw error
  }
  return last === hash.digest('hex') ? known : null
}

export async function writeKnown(
  disk: Disk,
  folder: string,
  known: Iterable<Known>,
): Promise<void> {
  const file = join(folder, NAME)
  await disk.makeFolder(dirname(file))
  await disk.replace(file, blocksOf(known))
}

/** The index as text, some lines at a time, and its hash. */
function* blocksOf(known: Iterable<Known>): Generator<string> {
  const hash = createHash('sha256')
  let block = ''
  for (const entry of known) {
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
