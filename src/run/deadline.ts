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

/** Pages whose meaning may take as long as a document without pages. */
const PAGES = 500

/** Milliseconds for what comes next, and what was not done when they are over. */
interface Allowed {
  time: number
  what: string
}

/**
 * What a document is allowed after it told how far it is. Each page has the limit for itself, so a long document is not lost for its length and one page
 * that hangs is; what all of them mean has the limit for every 500 pages.
 */
export function timeFor(told: { page: number } | { pages: number } | null, limit: number): Allowed {
  if (told === null) return { time: limit, what: 'not converted' }
  if ('page' in told) return { time: limit, what: `nothing more was read after page ${told.page}` }
  const { pages } = told
  const time = limit * Math.max(1, Math.ceil(pages / PAGES))
  return {
    time,
    what: `what ${pages === 1 ? '1 page says' : `${pages} pages say`} was not worked out`,
  }
}
