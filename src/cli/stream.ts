import { errorCode } from '../io/disk.ts'
import { exit } from './exit.ts'

/**
 * Does work that reads standard input and writes standard output until the input ends. At SIGINT and SIGTERM, and where nobody reads
 * what is written any more, it ends at once with all it started.
 */
export async function streamed(work: (stop: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController()
  const end = (code: number) => {
    process.exitCode = code
    stop.abort()
    process.stdin.destroy()
    setTimeout(() => process.exit(), PATIENCE).unref()
  }
  process.once('SIGINT', () => end(exit.interrupted)).once('SIGTERM', () => end(exit.terminated))
  /** Elsewhere the program ends where it stands; here children must end before what they write to is removed. */
  process.stdout.removeAllListeners('error').on('error', error => {
    if (errorCode(error) === 'EPIPE') end(exit.clean)
  })
  try {
    await work(stop.signal)
  } catch (error) {
    if (!stop.signal.aborted) throw error
  }
}

/** Milliseconds to end by itself. */
const PATIENCE = 800
