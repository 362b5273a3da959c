import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DiagnosticCode } from '../model/diagnostic.ts'
import type { Done, Task } from './task.ts'

export interface Limits {
  jobs: number
  /** Milliseconds a document may take. */
  time: number
  /** Resident bytes a child may take. */
  memory: number
  /** Documents after which a child is replaced. */
  recycle: number
}

/** A document that cost its child: why. */
export interface Lost {
  path: string
  code: DiagnosticCode
  message: string
}

export type Result = { done: Done } | { lost: Lost }

const WATCH = 200
const PAGE = 4096

interface Answer {
  done?: Done
  ready?: true
  error?: string
}

/**
 * Converts tasks in child processes and yields results as they come. A child that hangs, grows or dies
 * costs the document it held, which is tried once more alone in a new child.
 */
export async function* pool(
  tasks: AsyncIterable<Task>,
  limits: Limits,
  childArguments: readonly string[],
  stop: AbortSignal,
  script: URL = new URL('./worker.js', import.meta.url),
): AsyncGenerator<Result> {
  const source = tasks[Symbol.asyncIterator]()
  const lanes = Array.from({ length: limits.jobs }, () => new Lane(limits, childArguments, script))
  const running = new Map<Lane, Promise<{ lane: Lane; result: Result }>>()
  const kill = () => {
    for (const lane of lanes) lane.end()
  }
  stop.addEventListener('abort', kill)
  try {
    let more = true
    while (more || running.size > 0) {
      for (const lane of lanes) {
        if (!more || stop.aborted || running.has(lane)) continue
        const next = await source.next()
        if (next.done) more = false
        else
          running.set(
            lane,
            lane.convert(next.value).then(result => ({ lane, result })),
          )
      }
      if (stop.aborted || running.size === 0) break
      const { lane, result } = await Promise.race(running.values())
      running.delete(lane)
      yield result
    }
  } finally {
    stop.removeEventListener('abort', kill)
    kill()
  }
}

class Lane {
  #child: ChildProcess | null = null
  #served = 0
  readonly #limits: Limits
  readonly #arguments: readonly string[]
  readonly #script: URL

  constructor(limits: Limits, childArguments: readonly string[], script: URL) {
    this.#limits = limits
    this.#script = script
    this.#arguments = childArguments
  }

  async convert(task: Task): Promise<Result> {
    const first = await this.#attempt(task)
    return 'done' in first ? first : this.#attempt(task)
  }

  end(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  #start(): ChildProcess {
    const child = fork(fileURLToPath(this.#script), [...this.#arguments], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [`--max-old-space-size=${Math.ceil((this.#limits.memory / 2 ** 20) * 1.2)}`],
    })
    this.#served = 0
    return child
  }

  #attempt(task: Task): Promise<Result> {
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
      child.on('exit', (code, signal) =>
        lose('crashed', `its process ended (${signal ?? `code ${code}`})`),
      )
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
