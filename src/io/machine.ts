import { readFileSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'

/** Processors this process may use, by what it is bound to and by the share its container has of them. */
export function processors(): number {
  return Math.max(1, Math.min(availableParallelism(), quota()))
}

/** Bytes of memory this process may use. */
export function memory(): number {
  const bound = process.constrainedMemory() ?? 0
  return bound > 0 ? Math.min(bound, totalmem()) : totalmem()
}

/** The share of processors Linux gives to the container; unbounded where it does not say. */
function quota(): number {
  try {
    const [most, period] = readFileSync('/sys/fs/cgroup/cpu.max', 'utf8').split(' ').map(Number)
    const share = Math.floor(Number(most) / Number(period))
    return Number.isFinite(share) ? share : Number.POSITIVE_INFINITY
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
