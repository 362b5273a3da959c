import { randomUUID } from 'node:crypto'
import { type Disk, errorCode } from './disk.ts'

/** Makes a file with all of its text at once; false where one stands there. */
export async function create(disk: Disk, path: string, text: string): Promise<boolean> {
  const made = `${path}.${randomUUID()}.new`
  try {
    await disk.replace(made, text, `${made}.part`)
    await disk.link(made, path)
    return true
  } catch (error) {
    /** ENOENT: a run that gave the folder back swept it away. */
    if (['EEXIST', 'ENOENT'].includes(errorCode(error))) return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES'].includes(errorCode(error)))
      throw error
    return await createPlainly(disk, path, text)
  } finally {
    await disk.remove(made)
  }
}

/** Where a file system has no links: a starter that looks between the two steps sees an empty lock and watches it. */
async function createPlainly(disk: Disk, path: string, text: string): Promise<boolean> {
  try {
    const file = await disk.open(path, 'wx')
    await file.writeFile(text)
    await file.close()
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** The text of a lock; null where there is none. */
export async function textOf(disk: Disk, path: string): Promise<string | null> {
  try {
    return Buffer.from(await disk.read(path)).toString('utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
