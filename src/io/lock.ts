import { join } from 'node:path'
import { type Disk, errorCode } from './disk.ts'
import { LockedError } from './errors.ts'

const LOCK = '.lock'

/**
 * Takes the folder for this process; a lock whose process is gone is taken over. Returns what gives it back.
 * Parts of one run (`part`: 2-of-4) hold the folder together, but never beside a run that publishes.
 */
export async function takeLock(
  disk: Disk,
  folder: string,
  part?: string,
): Promise<() => Promise<void>> {
  const own = part === undefined ? LOCK : `${LOCK}.${part}`
  await take(disk, folder, own)
  const release = () => disk.remove(join(folder, own))
  const others = (await disk.list(folder))
    .map(({ name }) => name)
    .filter(name => name !== own && (part === undefined ? name.startsWith(LOCK) : name === LOCK))
  for (const name of others) {
    const holder = await holderOf(disk, join(folder, name))
    if (holder === null || !isAlive(holder)) {
      if (part === undefined) await disk.remove(join(folder, name))
      continue
    }
    await release()
    throw held(holder, folder)
  }
  return release
}

async function take(disk: Disk, folder: string, name: string): Promise<void> {
  const path = join(folder, name)
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = await disk.open(path, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      return
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
    const holder = await holderOf(disk, path)
    if (holder !== null && isAlive(holder)) throw held(holder, folder)
    await disk.remove(path)
  }
  throw new LockedError(`“${folder}” is being taken by another run; try again`)
}

function held(holder: number, folder: string): LockedError {
  return new LockedError(
    `process ${holder} is writing to “${folder}”; wait for it or choose another folder with -o`,
  )
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
