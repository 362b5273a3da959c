import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { DiskError } from '../io/errors.ts'
import { residentBytes } from '../io/memory.ts'
import type { DiagnosticCode } from '../model/diagnostic.ts'
import { deadline, timeFor } from './deadline.ts'
import type { Answer, Beginning, Message } from './message.ts'
import type { Limits } from './pool.ts'
import type { Result, Task } from './task.ts'

/** Milliseconds between looks at a child's time and resident memory. */
const WATCH = 200
/** Share of the memory limit the heap may take: nearer to it, garbage waits until the limit is hit. */
const HEAP = 0.75
/** Characters of a child's last words that are kept. */
const SAID = 4096

/** A child process and the document it holds. A child that hangs, grows or dies costs that document and is replaced. */
export class Lane {
  #child: ChildProcess | null = null
  #served = 0
  /** The last words of the child on its way out. */
  #said = ''
  readonly #limits: Limits
  readonly #beginning: Beginning
  readonly #script: URL

  constructor(limits: Limits, beginning: Beginning, script: URL) {
    this.#limits = limits
    this.#script = script
    this.#beginning = beginning
  }

  end(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  #start(): ChildProcess {
    const child = fork(fileURLToPath(this.#script), {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      /** What networks take and give back is put back together, and not parted by threads: a fifth of the memory. */
      ...(this.#beginning.ocr !== undefined && { env: { ...process.env, MALLOC_ARENA_MAX: '1' } }),
      execArgv: [
        `--max-old-space-size=${Math.ceil((this.#limits.memory / 2 ** 20) * HEAP)}`,
        ...this.#limits.tuning,
      ],
    })
    this.#served = 0
    this.#said = ''
    child.stderr?.on('data', (words: Buffer) => {
      this.#said = `${this.#said}${words}`.slice(-SAID)
    })
    /** A child that cannot be told so has ended, which is told of its document. */
    child.send({ begin: this.#beginning } satisfies Message, () => {})
    return child
  }

  /** Converts one document; whatever happens to the child is the result. Throws DiskError when the disk takes nothing more. */
  convert(task: Task): Promise<Result> {
    if (this.#child === null || this.#served >= this.#limits.recycle) {
      this.end()
      this.#child = this.#start()
    }
    const child = this.#child
    this.#served += 1
    return new Promise((resolve, reject) => {
      const leave = () => {
        clearInterval(watch)
        child.removeAllListeners()
      }
      const lose = (code: DiagnosticCode, message: string) => {
        leave()
        this.end()
        resolve({ lost: { path: task.path, code, message, ...(sourceId && { sourceId }) } })
      }
      let sourceId = ''
      const { time, memory } = this.#limits
      let allowed = timeFor(null, time)
      let isOver = deadline(child.pid, allowed.time)
      const watch = setInterval(() => {
        if (isOver()) return lose('timeout', `${allowed.what} within ${allowed.time / 1000} s`)
        const resident = residentBytes(child.pid)
        if (resident > memory) lose('memory', `took more than ${Math.round(memory / 2 ** 20)} MB`)
      }, WATCH)
      child.on('message', (answer: Answer) => {
        if ('began' in answer) sourceId = answer.began
        else if ('page' in answer || 'pages' in answer) {
          allowed = timeFor(answer, time)
          isOver = deadline(child.pid, allowed.time)
        } else if ('bug' in answer) lose('crashed', `a bug stopped its conversion: ${answer.bug}`)
        else {
          leave()
          if ('halt' in answer) reject(new DiskError(answer.halt))
          else resolve(answer)
        }
      })
      child.on('close', (code, signal) => {
        if (/heap out of memory/.test(this.#said))
          lose('memory', `took more than ${Math.round((memory * HEAP) / 2 ** 20)} MB of heap`)
        else lose('crashed', `its process ended (${signal ?? `code ${code}`})`)
      })
      child.on('error', error => lose('crashed', `its process could not run (${error.message})`))
      child.send({ task } satisfies Message, error => {
        if (error) lose('crashed', `its process took no work (${error.message})`)
      })
    })
  }
}
