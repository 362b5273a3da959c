import { parentPort } from 'node:worker_threads'
import type { Diagnostic, DiagnosticCode } from '../../../model/diagnostic.ts'
import { SourceError } from '../../../model/errors.ts'
import { buffersOf, type PackedPage } from '../../pages/paint/packed.ts'
import { threadBytes } from './heap.ts'
import { openPages, type Pages } from './page.ts'

/*
 * The thread pdf.js runs in: its globals and what it leaves behind touch nothing else, and a page is read here while the tables
 * of the page before are looked for. One answer for each question; the PDFs that are open have numbers.
 */

/** What a thread is asked: to open a PDF under a number, to read a page of it, to close it. */
export type Question = { pdf: number } & (
  | { open: Uint8Array<ArrayBuffer> }
  | { page: number }
  | { close: true }
)

/** `left`: bytes the thread takes when a PDF is closed. */
export type Answer =
  | { count: number; told: Diagnostic[] }
  | { page: PackedPage }
  | { unreadable: Diagnostic }
  | { left: number }
  | { refused: { code: DiagnosticCode; message: string } }
  | { bug: string }

const port = parentPort
const open = new Map<number, Pages>()

/** Damaged files make pdf.js reject promises that nobody holds. What they are about is told by those we hold. */
process.on('unhandledRejection', () => {})

/** One question after the other, also where pages are asked for ahead: pdf.js forgets nothing while it reads a page. */
let before = Promise.resolve()
port?.on('message', ({ call, question }: { call: number; question: Question }) => {
  before = before.then(async () => {
    const answer = await answerTo(question).catch(failure)
    port.postMessage({ call, answer }, 'page' in answer ? buffersOf(answer.page) : [])
  })
})

async function answerTo(question: Question): Promise<Answer> {
  const { pdf } = question
  if ('open' in question) {
    const pages = await openPages(question.open)
    open.set(pdf, pages)
    return { count: pages.count, told: pages.told }
  }
  const pages = open.get(pdf)
  if (pages === undefined) throw new Error(`no PDF ${pdf} is open`)
  if ('close' in question) {
    open.delete(pdf)
    await pages.close()
    return { left: threadBytes() }
  }
  const read = await pages.page(question.page)
  return 'code' in read ? { unreadable: read } : { page: read }
}

function failure(error: unknown): Answer {
  if (error instanceof SourceError) return { refused: { code: error.code, message: error.message } }
  return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
