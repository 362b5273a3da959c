import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('child.mjs', import.meta.url))
/** Seconds of processor time one document may take, the sound one it is held against included, and of the clock where that stands still. */
const LIMIT = 120
const LONGEST = 1200
/** Ticks of the kernel's clock in a second. */
const TICKS = 100

/** Seconds of processor time a process has taken (Linux; elsewhere those since `started`). */
function secondsOf(pid, started) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS
  } catch {
    return (Date.now() - started) / 1000
  }
}

/** A child that is asked one thing at a time; one that hangs or falls is told as that, and the next is asked of a new one. */
export function asking() {
  let child = null
  const ask = question =>
    new Promise(resolve => {
      child ??= fork(script, {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        execArgv: ['--max-old-space-size=1536'],
      })
      const asked = child
      const done = answer => {
        clearInterval(timer)
        asked.removeAllListeners()
        if (answer.became === 'hung' || answer.became === 'crashed') {
          asked.kill('SIGKILL')
          child = null
        }
        resolve(answer)
      }
      const started = Date.now()
      const before = secondsOf(asked.pid, started)
      const timer = setInterval(() => {
        const taken = secondsOf(asked.pid, started) - before
        if (taken > LIMIT || Date.now() - started > LONGEST * 1000) done({ became: 'hung' })
      }, 1000)
      asked.once('message', done)
      asked.once('exit', code => done({ became: 'crashed', error: `exit ${code}` }))
      asked.send(question)
    })
  return { ask, end: () => child?.kill() }
}
