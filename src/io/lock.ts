import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Disk, errorCode } from './disk.ts'
import { LockedError } from './errors.ts'
import { type Holder, self, stateOf } from './holder.ts'

/*
 * A lock is a file with the name of its holder, which grows by a byte with every beat. A lock whose holder is gone is not removed
 * (two starters would remove each other's) but followed by another file, named after it, which only one can make; who holds the
 * folder is who made the last of the chain. It is given back from the first file on.
 */

/** Milliseconds: between two beats, and how long a lock from another container or machine must stand still to be taken over. */
export interface Timing {
  beat: number
  near: number
  far: number
}

export interface Lock {
  /** Throws LockedError where the lock was taken over, as from a machine that was asleep. */
  expectHeld(): Promise<void>
  release(): Promise<void>
}

const LOCK = '.lock'
const ROOT = /^\.lock(?:\.\d+-of-\d+)?$/
const timing: Timing = { beat: 1000, near: 5000, far: 30_000 }
const MOST_TRIES = 20

/** The last file of a chain, what stands in it, and the name of the one that would follow it. */
interface End {
  name: string
  text: string
  next: string
}

/**
 * Takes the folder for this process; a lock whose holder is gone is taken over. Parts of one run (`part`: 2-of-4) hold the folder
 * together, but never beside a run that publishes. Throws LockedError.
 */
export async function takeLock(
  disk: Disk,
  folder: string,
  part?: string,
  times: Timing = timing,
): Promise<Lock> {
  const root = part === undefined ? LOCK : `${LOCK}.${part}`
  const lock = await take(disk, folder, root, times)
  try {
    const names = (await disk.list(folder)).map(({ name }) => name)
    const others = names.filter(
      name => name !== root && (part === undefined ? ROOT.test(name) : name === LOCK),
    )
    for (const other of others) {
      const end = await endOf(disk, folder, other)
      if (end === null) continue
      await expectGone(disk, folder, end, times)
      if (part === undefined) await removeChain(disk, folder, other)
    }
    return lock
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function take(disk: Disk, folder: string, root: string, times: Timing): Promise<Lock> {
  const text = `${JSON.stringify({ ...self(), nonce: randomUUID() })}\n`
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const end = await endOf(disk, folder, root)
    if (end !== null) await expectGone(disk, folder, end, times)
    const name = end?.next ?? root
    if (!(await create(disk, join(folder, name), text))) continue
    /** The chain it follows may have been given back meanwhile: then it leads nowhere. */
    if ((await endOf(disk, folder, root))?.name === name)
      return beating(disk, folder, root, name, text, times)
    await disk.remove(join(folder, name))
  }
  throw new LockedError(`“${folder}” is being taken by other runs; try again`)
}

async function beating(
  disk: Disk,
  folder: string,
  root: string,
  name: string,
  text: string,
  { beat }: Timing,
): Promise<Lock> {
  const file = await disk.open(join(folder, name), 'a')
  let last: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    last = file.write('.').catch(() => {})
  }, beat)
  timer.unref()
  const isHeld = async () => {
    const end = await endOf(disk, folder, root)
    return end?.name === name && end.text.startsWith(text)
  }
  return {
    async expectHeld() {
      if (!(await isHeld()))
        throw new LockedError(
          `another run took over “${folder}”, because this one stood still; nothing was published`,
        )
    },
    async release() {
      clearInterval(timer)
      await last
      await file.close()
      if (await isHeld()) await removeChain(disk, folder, root)
    },
  }
}

async function endOf(disk: Disk, folder: string, root: string): Promise<End | null> {
  let end: End | null = null
  for (let name = root; ; ) {
    const text = await textOf(disk, join(folder, name))
    if (text === null) return end
    const [first = ''] = text.split('\n')
    const next = `${root}.after.${createHash('sha256').update(first).digest('hex').slice(0, 16)}`
    end = { name, text, next }
    name = next
  }
}

/** Throws LockedError where the holder lives, or its lock still grows within the time it is watched. */
async function expectGone(disk: Disk, folder: string, end: End, times: Timing): Promise<void> {
  const holder = holderIn(end.text)
  const state = holder === null ? 'near' : stateOf(holder)
  if (state === 'gone') return
  const held = new LockedError(
    `${holder === null ? 'another run' : `process ${holder.pid} on ${holder.host}`} is writing to “${folder}”; wait for it or choose another folder with -o`,
  )
  if (state === 'alive') throw held
  for (let waited = 0; waited < times[state]; waited += times.beat) {
    await sleep(times.beat)
    const text = await textOf(disk, join(folder, end.name))
    if (text === null) return
    if (text !== end.text) throw held
  }
}

async function removeChain(disk: Disk, folder: string, root: string): Promise<void> {
  await disk.remove(join(folder, root))
  for (const { name } of await disk.list(folder))
    if (name.startsWith(`${root}.after.`)) await disk.remove(join(folder, name))
}

/** Makes a file with all of its text at once; false where one stands there. */
async function create(disk: Disk, path: string, text: string): Promise<boolean> {
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

function holderIn(text: string): Holder | null {
  try {
    const holder: Holder = JSON.parse(text.split('\n')[0] ?? '')
    return typeof holder === 'object' && Number.isInteger(holder.pid) ? holder : null
  } catch {
    return null
  }
}

async function textOf(disk: Disk, path: string): Promise<string | null> {
  try {
    return Buffer.from(await disk.read(path)).toString('utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
