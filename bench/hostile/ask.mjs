import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('child.mjs', import.meta.url))
/** Milliseconds one document may take, the sound one it is held against included. */
const LIMIT = 120_000

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
        clearTimeout(timer)
        asked.removeAllListeners()
        if (answer.became === 'hung' || answer.became === 'crashed') {
          asked.kill('SIGKILL')
          child = null
        }
        resolve(answer)
      }
      const timer = setTimeout(() => done({ became: 'hung' }), LIMIT)
      asked.once('message', done)
      asked.once('exit', code => done({ became: 'crashed', error: `exit ${code}` }))
      asked.send(question)
    })
  return { ask, end: () => child?.kill() }
}
