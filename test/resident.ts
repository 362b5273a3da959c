import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { builtUrl } from './built.ts'
import type { Ran } from './command.ts'

/** Where a command stands, and what its environment has beside that of the tests. */
export interface Place {
  cwd: string
  env: Readonly<Record<string, string>>
}

let serving: Promise<ChildProcess> | undefined
let last: Promise<unknown> = Promise.resolve()

/** One command after the other, in a process that has loaded the program already; what a start takes is no part of most tests. */
export function askResident(words: readonly string[], place: Place): Promise<Ran> {
  const asked = last.then(() => ask(words, place))
  last = asked.catch(() => {})
  return asked
}

async function ask(words: readonly string[], place: Place): Promise<Ran> {
  serving ??= start()
  const child = await serving
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => {
      serving = undefined
      reject(new Error(`the program ended with ${code} at: ${words.join(' ')}`))
    }
    child.once('exit', ended)
    child.once('message', (ran: Ran) => {
      child.off('exit', ended)
      resolve(ran)
    })
    child.send({ words, ...place })
  })
}

async function start(): Promise<ChildProcess> {
  const program = ['src/cli/program.js', 'src/cli/failure.js'].map(builtUrl)
  const child = fork(fileURLToPath(new URL('resident.mjs', import.meta.url)), program, {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  child.unref()
  child.channel?.unref()
  return child
}
