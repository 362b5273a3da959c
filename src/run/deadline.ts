import { processorTime } from '../io/processor.ts'

/** Milliseconds without processor time after which a child waits for something that does not come. */
const IDLE = 5000
/** So many times its limit a child may take on a machine that has no time for it. */
const PATIENCE = 10

/** What a child has taken so far: milliseconds on the wall, and of a processor where the system tells. */
interface Taken {
  wall: number
  processor: number | null
}

/**
 * Whether a document that begins now is beyond its time limit. Time that others took from it on a busy machine is not its own: within
 * ten times the limit, a child that still works has only the processor time it used counted.
 */
export function deadline(
  pid: number | undefined,
  limit: number,
  taken: () => Taken = () => ({ wall: performance.now(), processor: processorTime(pid) }),
): () => boolean {
  const began = taken()
  let worked = began
  return () => {
    const now = taken()
    const moved = now.processor !== null && now.processor > (worked.processor ?? 0)
    if (moved) worked = now
    if (now.wall - began.wall < limit) return false
    if (now.processor === null || now.wall - began.wall >= limit * PATIENCE) return true
    const idle = now.wall - worked.wall >= Math.min(IDLE, limit)
    return idle || now.processor - (began.processor ?? 0) >= limit
  }
}
