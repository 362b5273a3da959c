import { join } from 'node:path'
import type { ArchiveLimits } from '../archive/limits.ts'
import type { Listing } from '../archive/member.ts'
import type { Disk } from '../io/disk.ts'
import { readHashed, writeHashed } from './hashed-lines.ts'
import type { Known } from './index-file.ts'

/** What the last run knew of an archive. */
export interface Remembered extends Pick<Known, 'path' | 'size' | 'changed' | 'touched'> {
  form: number
  /** Within which limits it was looked into. */
  limits: ArchiveLimits
  listing: Listing
}

const NAME = join('.store', 'archives.ndjson')

/** What the last run knew of archives; nothing where that is not what it wrote. */
export async function readRemembered(disk: Disk, folder: string): Promise<Map<string, Remembered>> {
  const lines = await readHashed<Remembered>(disk, join(folder, NAME))
  return new Map(lines?.map(line => [line.path, line]))
}

/** Whether it is what it wrote, or nothing is there. */
export async function isRememberedWhole(disk: Disk, folder: string): Promise<boolean> {
  return (await readHashed(disk, join(folder, NAME))) !== null
}

export function writeRemembered(
  disk: Disk,
  folder: string,
  archives: Iterable<Remembered>,
): Promise<void> {
  return writeHashed(disk, join(folder, NAME), archives)
}
