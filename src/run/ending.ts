import type { RunSettings } from './settings.ts'

type Ended = Pick<RunSettings, 'ends' | 'stop'> & {
  events: Pick<RunSettings['events'], 'finished'>
}

/** What may end a run before all is converted, beside a signal. */
export interface Ends {
  /** More failed documents than these, of those this run converts. */
  failures?: number | undefined
  /** Milliseconds of converting. */
  time?: number | undefined
}

/** A run with such an end, which stops as by a signal: what is converted is kept, nothing is published. */
export function withEnds<S extends Ended>(
  settings: S,
): {
  settings: S
  /** Why it came to that end; undefined where it did not. */
  reason(): keyof Ends | undefined
  clear(): void
} {
  const { ends, events, stop } = settings
  const own = new AbortController()
  let why: keyof Ends | undefined
  let failed = 0
  const end = (reason: keyof Ends) => {
    why ??= reason
    own.abort()
  }
  const timer = ends.time === undefined ? undefined : setTimeout(() => end('time'), ends.time)
  return {
    settings: {
      ...settings,
      stop: AbortSignal.any([stop, own.signal]),
      events: {
        ...events,
        finished(path: string, status: string, message?: string) {
          events.finished(path, status, message)
          if (status === 'failed') failed += 1
          if (ends.failures !== undefined && failed > ends.failures) end('failures')
        },
      },
    },
    reason: () => why,
    clear: () => clearTimeout(timer),
  }
}
