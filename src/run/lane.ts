import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DiagnosticCode } from '../model/diagnostic.ts'
import type { Limits, Result } from './pool.ts'
import type { Done, Task } from './task.ts'

/** Milliseconds between looks at a child's resident memory. */
const WATCH = 200
const PAGE = 4096
/** Share of the memory limit the heap may take: nearer to it, garbage waits until the limit is hit. */
const HEAP = 0.75
/** Characters of a child's last words that are kept. */
const SAID = 4096

interface Answer {
  done?: Done
  ready?: true
  error?: string
}

/** A child process and the document it holds. A child that hangs, grows or dies costs that document and is replaced. */
export class Lane {
  #child: ChildProcess | null = null
  #served = 0
  /** The last words of the child on its way out. */
  #said = ''
  readonly #limits: Limits
  readonly #arguments: readonly string[]
  readonly #script: URL

  constructor(limits: Limits, childArguments: readonly string[], script: URL) {
    this.#limits = limits
    this.#script = script
    this.#arguments = childArguments
  }

  end(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  #start(): ChildProcess {
    const child = fork(fileURLToPath(this.#script), [...this.#arguments], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [`--max-old-space-size=${Math.ceil((this.#limits.memory / 2 ** 20) * HEAP)}`],
    })
    this.#served = 0
    this.#said = ''
    child.stderr?.on('data', (words: Buffer) => {
      this.#said = `${this.#said}${words}`.slice(-SAID)
    })
    return child
  }

  /** Converts one document; whatever happens to the child is the result. */
  convert(task: Task): Promise<Result> {
    if (this.#child === null || this.#served >= this.#limits.recycle) {
      this.end()
      this.#child = this.#start()
    }
    const child = this.#child
    this.#served += 1
    return new Promise(resolve => {
      const finish = (result: Result) => {
        clearTimeout(timer)
        clearInterval(watch)
        child.removeAllListeners()
        if ('lost' in result) this.end()
        resolve(result)
      }
      const lose = (code: DiagnosticCode, reason: string) =>
        finish({ lost: { path: task.path, code, message: `${task.path}: ${reason}` } })
      const { time, memory } = this.#limits
      const timer = setTimeout(() => lose('timeout', `not converted within ${time / 1000} s`), time)
      const watch = setInterval(() => {
        const resident = residentBytes(child.pid)
        if (resident > memory) lose('memory', `took more than ${Math.round(memory / 2 ** 20)} MB`)
      }, WATCH)
      child.on('message', (answer: Answer) => {
        if (answer.done) finish({ done: answer.done })
        else if (answer.error !== undefined)
          lose('crashed', `a bug stopped its conversion: ${answer.error}`)
      })
      child.on('close', (code, signal) => {
        if (/heap out of memory/.test(this.#said))
          lose('memory', `took more than ${Math.round((memory * HEAP) / 2 ** 20)} MB of heap`)
        else lose('crashed', `its process ended (${signal ?? `code ${code}`})`)
      })
      child.on('error', error => lose('crashed', `its process could not run (${error.message})`))
      child.send(task, error => {
        if (error) lose('crashed', `its process took no work (${error.message})`)
      })
    })
  }
}

/** Resident memory of a process where the system tells (Linux); 0 elsewhere, where only the heap limit guards. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE
  } catch {
    return 0
  }
}
