import { visible } from '../model/visible.ts'
import { exit } from './exit.ts'
import { say } from './output.ts'

/** Errors whose message is all there is to say, and their exit codes. */
const known: Readonly<Record<string, number>> = {
  UsageError: exit.misuse,
  LockedError: exit.held,
  MissingError: exit.lacking,
  DiskError: exit.lacking,
}

/** What to do where the machine refuses, by the code it gives. */
const advice: Readonly<Record<string, string>> = {
  ENOENT: 'name a place in a folder that is there',
  ENOTDIR: 'name a place in a folder that is there',
  EISDIR: 'that is a folder; name a file',
  ENOSPC: 'make room',
  EDQUOT: 'make room',
  EFBIG: 'choose a place that takes larger files',
  EMFILE: 'allow more open files (ulimit -n) or take fewer --jobs',
  ENFILE: 'close other programs or take fewer --jobs',
  EAGAIN: 'allow more processes (ulimit -u) or take fewer --jobs',
  ENOMEM: 'free memory or take fewer --jobs',
  EIO: 'look after the disk',
  ERR_MEMORY_ALLOCATION_FAILED: 'free memory or take fewer --jobs',
  ERR_STRING_TOO_LONG: 'it is too much to hold at once',
}

/** Says on stderr what went wrong and gives the exit code: misuse and refusals of the machine in one line, a bug with everything that helps to find it. */
export function tell(error: unknown): number {
  if (error instanceof Error) {
    /** Of commander, which need not be loaded to know it: an answer (help) or a misuse, told already. */
    if (error.name === 'CommanderError' && 'exitCode' in error)
      return error.exitCode === 0 ? exit.clean : exit.misuse
    const its = known[error.name]
    if (its !== undefined)
      return told(its === exit.misuse ? error.message : visible(error.message), its)
    const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
    if (/^E[A-Z\d]+$/.test(code) || advice[code] !== undefined)
      return told(`${visible(error.message)}; ${adviceOf(code)}`, exit.lacking)
  }
  return told(
    `this is a bug, please report it\n${error instanceof Error ? error.stack : String(error)}`,
    exit.bug,
  )
}

/** Ends the program where standard output takes nothing more: a reader that has seen enough (`| head`) is no mistake, a full disk is told. */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exit.clean)
    const reason = `standard output: ${error.message}; ${adviceOf(error.code ?? '')}`
    process.exit(told(reason, exit.lacking))
  })
  /** What is said there is lost; what is done, and the exit code, are not. */
  process.stderr.on('error', () => {})
}

function told(message: string, code: number): number {
  say(`yiyuan: ${message}\n`)
  return code
}

function adviceOf(code: string): string {
  return advice[code] ?? 'choose a place that can be written'
}
