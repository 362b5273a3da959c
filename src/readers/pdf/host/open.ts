import { Worker } from 'node:worker_threads'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import { leftBehind, SourceError } from '../../../model/errors.ts'
import type { PageContent } from '../../pages/model.ts'
import { unpack } from '../../pages/paint/packed.ts'
import { visible } from '../../pages/seen/visible.ts'
import type { PictureOfPage } from './pictures.ts'
import { programOfThread, THREAD } from './program.ts'
import type { Answer, Question } from './thread.ts'

/** A PDF that is open in the reading thread; a page that cannot be read is told by a diagnostic. */
export interface OpenPdf {
  count: number
  /** What is wrong with the file as a whole. */
  missingPages: Diagnostic[]
  page(number: number): Promise<PageContent | Diagnostic>
  /** Every page in turn; the next ones are read while one is worked on. */
  pages(): AsyncGenerator<PageContent | Diagnostic>
  close(): Promise<void>
}

/** Pages that are read before they are asked for. */
const AHEAD = 3

let thread: Thread | null = null
let opened = 0

/**
 * Opens a PDF; an empty user password is tried. Throws SourceError when it cannot be opened, and when it takes more memory than
 * the process allows.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const reading = thread ?? startThread()
  opened += 1
  const pdf = opened
  const { count, missingPages } = await reading.open(pdf, { open: Uint8Array.from(bytes) })
  const askFor = (page: number) => reading.ask({ pdf, page })
  return {
    count,
    missingPages,
    page: async number => contentOf(await askFor(number)),
    async *pages() {
      const coming: Promise<Answer>[] = []
      for (let next = 1; next <= count || coming.length > 0; ) {
        while (next <= count && coming.length <= AHEAD) {
          const answer = askFor(next)
          answer.catch(() => {})
          coming.push(answer)
          next += 1
        }
        const first = await coming.shift()
        if (first) yield contentOf(first)
      }
    },
    close: () => reading.close(pdf, count),
  }
}

/** The pages of a PDF as pictures. */
export interface OpenPictures {
  /** The pictures a page shows, as one; a diagnostic where they cannot be had. */
  picture(page: number): Promise<PictureOfPage | Diagnostic>
  close(): Promise<void>
}

/** Opens a PDF for the pictures on its pages, in the same thread. */
export async function openPictures(bytes: Uint8Array): Promise<OpenPictures> {
  const reading = thread ?? startThread()
  opened += 1
  const pdf = opened
  await reading.open(pdf, { pictures: Uint8Array.from(bytes) })
  return {
    async picture(page) {
      const answer = await reading.ask({ pdf, picture: page })
      if ('unreadable' in answer) return answer.unreadable
      if (!('picture' in answer)) throw new Error(`not a picture: ${Object.keys(answer).join(' ')}`)
      return answer.picture
    },
    close: () => reading.close(pdf),
  }
}

function startThread(): Thread {
  const started = new Thread(() => {
    if (thread === started) thread = null
  })
  thread = started
  return started
}

function contentOf(answer: Answer): PageContent | Diagnostic {
  if ('unreadable' in answer) return answer.unreadable
  if (!('page' in answer)) throw new Error(`not a page: ${Object.keys(answer).join(' ')}`)
  const { content, fills } = unpack(answer.page)
  return visible(content, fills)
}

/** Bytes of the thread with all PDFs closed, above which it is ended; the next PDF gets a new one, which has to warm up. */
const WORN = 120e6
/** Pages of a PDF after which it is ended as well: what they leave is more than what a start costs of their time. */
const LONG = 1000

/** Room for new objects in megabytes: what a page leaves behind is little, and more room is only more memory. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 }

interface Call {
  resolve(answer: Answer): void
  reject(error: Error): void
}

/** The thread PDFs are read in. It keeps the process alive only while it owes an answer; when it ends, `over` is called. */
class Thread {
  /** Options of the process (`--input-type`, loaders) are not for it. */
  readonly #worker = new Worker(programOfThread(), { execArgv: [], resourceLimits })
  readonly #calls = new Map<number, Call>()
  readonly #over: () => void
  #count = 0
  #open = 0
  #ended: Error | null = null

  constructor(over: () => void) {
    this.#over = over
    this.#worker.unref()
    this.#worker.on('message', ({ call, answer }: { call: number; answer: Answer }) => {
      const waiting = this.#take(call)
      if ('refused' in answer)
        waiting?.reject(new SourceError(answer.refused.code, answer.refused.message))
      else if ('bug' in answer) waiting?.reject(new Error(answer.bug))
      else waiting?.resolve(answer)
    })
    this.#worker.on('error', error => this.#end(fateOf(error)))
    this.#worker.on('exit', code => this.#end(new Error(`the reading thread ended (code ${code})`)))
  }

  /** The number of its pages, and what is wrong with it. */
  async open(
    pdf: number,
    asked: { open: Uint8Array<ArrayBuffer> } | { pictures: Uint8Array<ArrayBuffer> },
  ): Promise<Pick<OpenPdf, 'count' | 'missingPages'>> {
    const answer = await this.ask({ pdf, ...asked })
    this.#open += 1
    return 'count' in answer ? answer : { count: 0, missingPages: [] }
  }

  async close(pdf: number, pages = 0): Promise<void> {
    if (this.#ended) return
    const answer = await this.ask({ pdf, close: true })
    this.#open -= 1
    const worn = pages >= LONG || ('left' in answer && answer.left > WORN)
    if (!worn || this.#open > 0 || this.#calls.size > 0) return
    this.#over()
    await this.#worker.terminate()
  }

  ask(question: Question): Promise<Answer> {
    if (this.#ended) return Promise.reject(this.#ended)
    this.#count += 1
    const call = this.#count
    if (this.#calls.size === 0) this.#worker.ref()
    return new Promise((resolve, reject) => {
      this.#calls.set(call, { resolve, reject })
      const moved =
        'open' in question
          ? [question.open.buffer]
          : 'pictures' in question
            ? [question.pictures.buffer]
            : []
      this.#worker.postMessage({ call, question }, moved)
    })
  }

  #end(error: Error): void {
    this.#over()
    this.#ended ??= error
    for (const call of [...this.#calls.keys()]) this.#take(call)?.reject(error)
  }

  #take(call: number): Call | undefined {
    const waiting = this.#calls.get(call)
    this.#calls.delete(call)
    if (this.#calls.size === 0) this.#worker.unref()
    return waiting
  }
}

/** What the end of the thread means for those who wait. */
function fateOf(error: Error): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new SourceError('memory', 'the PDF takes more memory than the process may use')
  const missing = code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND'
  return missing ? leftBehind(THREAD, error) : error
}
