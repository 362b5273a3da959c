import type { Disk } from '../io/disk.ts'

/** The archive on the disk that a path leads into, as `a.zip` of `a.zip!/b.zip!/c.md`; undefined where there is none. */
export async function archiveIn(disk: Disk, path: string): Promise<string | undefined> {
  for (let end = path.indexOf('!/'); end > 0; end = path.indexOf('!/', end + 1)) {
    const file = path.slice(0, end)
    const stats = await disk.stat(file).catch(() => null)
    if (stats?.isFile()) return file
  }
  return undefined
}

/** Whether a member is the one that is named, or in a folder or archive that is. */
export function isWithin(member: string, named: string): boolean {
  return member === named || member.startsWith(`${named}/`) || member.startsWith(`${named}!/`)
}
