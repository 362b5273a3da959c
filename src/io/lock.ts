import { join } from 'node:path'
import { type Disk, errorCode } from './disk.ts'

/** Another run holds the folder. Caught in cli (exit code 75). */
export class LockedError extends Error {
  override readonly name = 'LockedError'
}

/** Takes the folder for this process; a lock whose process is gone is taken over. Returns what gives it back. */
export async function takeLock(disk: Disk, folder: string): Promise<() => Promise<void>> {
  const path = join(folder, '.lock')
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = await disk.open(path, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      return () => disk.remove(path)
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
    const holder = await holderOf(disk, path)
    if (holder !== null && isAlive(holder)) {
      throw new LockedError(
        `process ${holder} is writing to “${folder}”; wait for it or choose another folder with -o`,
      )
    }
    await disk.remove(path)
  }
  throw new LockedError(`“${folder}” is being taken by another run; try again`)
}

async function holderOf(disk: Disk, path: string): Promise<number | null> {
  try {
    const pid = Number(Buffer.from(await disk.read(path)).toString('utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}
