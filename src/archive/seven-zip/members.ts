import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { DiskError } from '../../io/errors.ts'
import { residentBytes } from '../../io/memory.ts'
import type { ArchiveLimits } from '../limits.ts'
import { ArchiveDamaged, ArchiveLimit, type Member, Refused } from '../member.ts'
import type { Answer, Asked } from './message.ts'

/** Milliseconds between looks at the child, and how long it may take. */
const WATCH = 200
const LONGEST = 300_000
/** Resident bytes it may take beside three times what may be unpacked: the archive, its files, and the room they grow in. */
const OWN = 256 * 2 ** 20
const TIMES = 3

/**
 * The files in a 7z or rar, unpacked into one file by a child process. Throws ArchiveDamaged, ArchiveLimit where it
 * takes too long or too much, and what a stop is thrown with.
 */
export function sevenZipMembers(
  asked: Asked & { size: number },
  stop: AbortSignal | undefined,
): Promise<Member[]> {
  const { size, ...message } = asked
  const { whole } = message.limits
  if (size > whole) throw new ArchiveLimit(`${size} bytes; a 7z or rar may have ${whole}`)
  const script = fileURLToPath(new URL('./child.js', import.meta.url))
  const child = fork(script, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] })
  return new Promise((resolve, reject) => {
    const end = (error: Error) => {
      child.kill('SIGKILL')
      reject(error)
    }
    const started = performance.now()
    const watch = setInterval(() => {
      if (performance.now() - started > LONGEST)
        end(new ArchiveLimit(`not unpacked within ${LONGEST / 1000} s`))
      else if (residentBytes(child.pid) > most(message.limits))
        end(new ArchiveLimit(`unpacking it took more than ${most(message.limits) / 2 ** 20} MB`))
      else if (stop?.aborted) end(new Error('stopped'))
    }, WATCH)
    child.on('message', (answer: Answer) => {
      if ('members' in answer) resolve(answer.members)
      else if ('refusal' in answer) reject(new Refused(answer.refusal))
      else reject(new DiskError(`an archive cannot be unpacked: ${answer.halt}`))
    })
    child.on('error', reject)
    child.on('close', () => {
      clearInterval(watch)
      /** After an answer this says nothing more. */
      reject(new ArchiveDamaged('7-Zip ended while it unpacked it'))
    })
    child.send(message)
  })
}

function most({ whole }: ArchiveLimits): number {
  return OWN + TIMES * whole
}
