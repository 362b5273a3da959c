import { readFileSync } from 'node:fs'

/** Milliseconds of a tick, in which Linux counts whatever the machine. */
const TICK = 10

/** Milliseconds of processor time a process took, all its threads together; null where the system does not tell (Linux does). */
export function processorTime(pid: number | undefined): number | null {
  try {
    const said = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = said.slice(said.lastIndexOf(')') + 2).split(' ')
    const ticks = Number(fields[11]) + Number(fields[12])
    return Number.isFinite(ticks) ? ticks * TICK : null
  } catch {
    return null
  }
}
