import { join } from 'node:path'
import type { Disk } from '../io/disk.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Found } from './discover.ts'
import { readHashed, writeHashed } from './hashed-lines.ts'

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

const NAME = join('.store', 'paths.ndjson')

/** What the last run knew; nothing where that is not what it wrote, for then no line of it can be trusted. */
export async function readKnown(disk: Disk, folder: string): Promise<Map<string, Known>> {
  const known = await readHashed<Known>(disk, join(folder, NAME))
  return new Map(known?.map(entry => [entry.path, entry]))
}

/** Whether what the last run knew of the paths is what it wrote, or nothing is there. */
export async function isKnownWhole(disk: Disk, folder: string): Promise<boolean> {
  return (await readHashed(disk, join(folder, NAME))) !== null
}

export function writeKnown(disk: Disk, folder: string, known: Iterable<Known>): Promise<void> {
  return writeHashed(disk, join(folder, NAME), known)
}
