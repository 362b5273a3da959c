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

export async function readKnown(disk: Disk, folder: string): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  try {
    const file = await disk.open(join(folder, NAME), 'r')
    try {
      for await (const lines of readLines(file)) {
        for (const line of lines) {
          const entry: Known = JSON.parse(line)
          known.set(entry.path, entry)
        }
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && !(error instanceof SyntaxError)) throw error
  }
  return known
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

/** The index as text, some lines at a time. */
function* blocksOf(known: Iterable<Known>): Generator<string> {
  let block = ''
  for (const entry of known) {
    block += `${JSON.stringify(entry)}\n`
    if (block.length > BLOCK) {
      yield block
      block = ''
    }
  }
  yield block
}
