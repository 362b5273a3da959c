import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

const PAGE = 4096
/** Clock ticks of /proc in a second. */
const TICKS = 100

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Seconds of processor time a process took, and its children that ended (Linux). */
function processor(pid) {
  const after = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
  return after.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) / TICKS, 0)
}

/** Resident megabytes of a process; a page several processes share is parted among them. */
function proportional(pid) {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024
}

/**
 * Runs a command to its end or, after `killAfter` milliseconds, kills it with its children. Gives its status, wall seconds,
 * and on Linux, of it and its children together and looked at every 50 ms, processor seconds, peak resident megabytes
 * (`peak`: the greatest sum of one moment) and the same with shared pages counted once (`once`, every 500 ms).
 */
export function measured(command, arguments_, killAfter) {
  const started = performance.now()
  const child = spawn(command, arguments_, { stdio: 'ignore', detached: true })
  let peak = 0
  let once = 0
  let looks = 0
  let cpu = 0
  const watch = setInterval(() => {
    const { pid } = child
    const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(/\s+/).filter(Boolean)
    const all = [pid, ...children]
    const pages = all.map(id => Number(read(`/proc/${id}/statm`).split(' ')[1] ?? 0))
    peak = Math.max(peak, (pages.reduce((a, b) => a + b, 0) * PAGE) / 2 ** 20)
    if (looks++ % 10 === 0)
      once = Math.max(
        once,
        all.map(proportional).reduce((a, b) => a + b, 0),
      )
    cpu = Math.max(
      cpu,
      all.map(processor).reduce((a, b) => a + b, 0),
    )
  }, 50)
  const timer =
    killAfter === undefined
      ? undefined
      : setTimeout(() => process.kill(-child.pid, 'SIGKILL'), killAfter)
  return new Promise(resolve =>
    child.on('exit', status => {
      clearInterval(watch)
      clearTimeout(timer)
      resolve({ status, seconds: (performance.now() - started) / 1000, peak, once, cpu })
    }),
  )
}
