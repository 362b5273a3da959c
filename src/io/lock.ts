import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Disk } from './disk.ts'
import { LockedError } from './errors.ts'
import { type Holder, self, stateOf } from './holder.ts'
import { create, textOf } from './lock-file.ts'
import { answerIn, isAnswered, type Mark, type Presence } from './presence.ts'

/*
 * A lock is a file with the name of its holder, which grows by a byte with every beat. A lock whose holder is gone is not removed
 * (two starters would remove each other's) but followed by another file, named after it, which only one can make; who holds the
 * folder is who made the last of the chain. It is given back from the first file on. Beside it lies a socket that its holder answers.
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
const LIVE = '.live'
/** A name that leads nowhere else. */
const OF_OURS = /^\.lock\.[\w.-]+$/
const NONCE = /^[0-9a-f-]{36}$/
const timing: Timing = { beat: 1000, near: 5000, far: 30_000 }
const MOST_TRIES = 20

type Marked = Holder & { mark?: Mark }

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
  const nonce = randomUUID()
  const presence = await answerIn(disk, folder, `${root}.${nonce}${LIVE}`)
  const text = `${JSON.stringify({ ...self(), nonce, mark: presence?.mark })}\n`
  try {
    return await takeAs(disk, folder, root, text, presence, times)
  } catch (error) {
    await presence?.end()
    throw error
  }
}

async function takeAs(
  disk: Disk,
  folder: string,
  root: string,
  text: string,
  presence: Presence | null,
  times: Timing,
): Promise<Lock> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const end = await endOf(disk, folder, root)
    if (end !== null) await expectGone(disk, folder, end, times)
    const name = end?.next ?? root
    if (!(await create(disk, join(folder, name), text))) continue
    /** The chain it follows may have been given back meanwhile: then it leads nowhere. */
    if ((await endOf(disk, folder, root))?.name === name)
      return beating(disk, folder, root, name, text, presence, times)
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
  presence: Presence | null,
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
      await presence?.end()
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
  const state = await fateOf(disk, folder, holder)
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

async function fateOf(
  disk: Disk,
  folder: string,
  holder: Marked | null,
): Promise<ReturnType<typeof stateOf>> {
  const state = holder === null ? 'near' : stateOf(holder)
  if (state !== 'near' || holder?.mark === undefined) return state
  const answered = await isAnswered(disk, folder, holder.mark)
  return answered === null ? 'near' : answered ? 'alive' : 'gone'
}

async function removeChain(disk: Disk, folder: string, root: string): Promise<void> {
  await disk.remove(join(folder, root))
  for (const { name } of await disk.list(folder))
    if (name.startsWith(`${root}.after.`) || isSocketOf(root, name))
      await disk.remove(join(folder, name))
}

/** Whether a name is that of a socket beside this lock. */
function isSocketOf(root: string, name: string): boolean {
  const within = name.startsWith(`${root}.`) && name.endsWith(LIVE)
  return within && NONCE.test(name.slice(root.length + 1, -LIVE.length))
}

function holderIn(text: string): Marked | null {
  try {
    const holder: Marked = JSON.parse(text.split('\n')[0] ?? '')
    if (typeof holder !== 'object' || !Number.isInteger(holder.pid)) return null
    const { mark, ...rest } = holder
    return mark !== undefined && OF_OURS.test(mark.name) ? holder : rest
  } catch {
    return null
  }
}
