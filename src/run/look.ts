import type { Stats } from 'node:fs'
import { type Disk, errorCode } from '../io/disk.ts'

/** What stands at a path: of itself and of what it leads to, or why it cannot be seen. */
export type Look = { link: Stats; stats: Stats } | { error: unknown }

export async function lookAt(disk: Disk, path: string, follow = true): Promise<Look> {
  try {
    const link = await disk.stat(path, true)
    return { link, stats: follow && link.isSymbolicLink() ? await disk.stat(path) : link }
  } catch (error) {
    return { error }
  }
}

export function isMissing(look: Look): boolean {
  return 'error' in look && ['ENOENT', 'ENOTDIR'].includes(errorCode(look.error))
}
