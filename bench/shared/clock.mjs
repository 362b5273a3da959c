import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

const PAGE = 4096

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Resident bytes of a process and of everything it started (Linux; elsewhere 0). */
function residentOf(pid) {
  const pages = Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0)
  const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(/\s+/).filter(Boolean)
  return pages * PAGE + children.reduce((sum, child) => sum + residentOf(child), 0)
}

/**
 * Runs a command to its end. Gives its status, wall seconds, seconds of processor time (its own and that of all processes it waited for, as
 * bash counts them), the greatest resident megabytes of one moment, and what it wrote to stderr.
 */
export function clocked(command, arguments_, options) {
  const started = performance.now()
  const script = 'TIMEFORMAT="%U %S"; time "$@"'
  const child = spawn('bash', ['-c', script, 'bash', command, ...arguments_], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', words => {
    said += words
  })
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, residentOf(child.pid) / 2 ** 20)
  }, 50)
  return new Promise(resolve =>
    child.on('close', status => {
      clearInterval(watch)
      const [, words = '', user = 0, system = 0] =
        /^([\s\S]*?)([\d.]+) ([\d.]+)\n$/.exec(said) ?? []
      const seconds = (performance.now() - started) / 1000
      resolve({ status, seconds, processor: Number(user) + Number(system), peak, said: words })
    }),
  )
}
