import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { errorCode } from './disk.ts'

/** A process as others can know it again: a process number alone is given to the next one. */
export interface Holder {
  host: string
  /** The run of the kernel it lives in, and its space of process numbers (a container has its own); '' where the system does not tell. */
  boot: string
  space: string
  pid: number
  /** When it started, in the kernel's count; '' where the system does not tell. */
  start: string
}

export function self(): Holder {
  const { pid } = process
  return { host: hostname(), boot: bootOf(), space: spaceOf(), pid, start: startOf(pid) }
}

/** Whether a holder lives, as far as it can be known from here: `far` is on another machine, `near` on this one in another container. */
export function stateOf(holder: Holder): 'alive' | 'gone' | 'near' | 'far' {
  const { host, boot, space } = self()
  if (holder.host !== host && (boot === '' || holder.boot !== boot)) return 'far'
  if (holder.boot !== boot) return 'far'
  if (holder.space !== space || holder.host !== host) return 'near'
  if (!isThere(holder.pid)) return 'gone'
  return startOf(holder.pid) === holder.start ? 'alive' : 'gone'
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

function bootOf(): string {
  return told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
}

function spaceOf(): string {
  return told(() => readlinkSync('/proc/self/ns/pid'))
}

/** The 22nd field of what Linux says of a process; its name, the second, may hold blanks. */
function startOf(pid: number): string {
  return told(() => {
    const said = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return said.slice(said.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  })
}

function told(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
