import { parentPort } from 'node:worker_threads'
import type { Diagnostic, DiagnosticCode } from '../../../model/diagnostic.ts'
import { SourceError } from '../../../model/errors.ts'
import { buffersOf, type PackedPage } from '../../pages/paint/packed.ts'
import { threadBytes } from './heap.ts'
import { openPages, type Pages } from './page.ts'
import { openPictures, type PagePictures, type PictureOfPage } from './pictures.ts'

/*
 * The thread pdf.js runs in: its globals and what it leaves behind touch nothing else, and a page is read here while the tables
 * of the page before are looked for. One answer for each question; the PDFs that are open have numbers.
 */

/** What a thread is asked: to open a PDF under a number, for its pages or for their pictures; to read one of these; to close it. */
export type Question = { pdf: number } & (
  | { open: Uint8Array<ArrayBuffer> }
  | { pictures: Uint8Array<ArrayBuffer> }
  | { page: number }
  | { picture: number }
  | { close: true }
)

/** `left`: bytes the thread takes when a PDF is closed. */
export type Answer =
  | { count: number; missingPages: Diagnostic[] }
  | { page: PackedPage }
  | { picture: PictureOfPage }
  | { unreadable: Diagnostic }
  | { left: number }
  | { refused: { code: DiagnosticCode; message: string } }
  | { bug: string }

const port = parentPort
const open = new Map<number, Pages>()
const seen = new Map<number, PagePictures>()

/** Damaged files make pdf.js reject promises that nobody holds. What they are about is told by those we hold. */
process.on('unhandledRejection', () => {})

/** One question after the other, also where pages are asked for ahead: pdf.js forgets nothing while it reads a page. */
let before = Promise.resolve()
port?.on('message', ({ call, question }: { call: number; question: Question }) => {
  before = before.then(async () => {
    const answer = await answerTo(question).catch(failure)
    port.postMessage({ call, answer }, movedOf(answer))
  })
})

async function answerTo(question: Question): Promise<Answer> {
  const { pdf } = question
  if ('open' in question) {
    const pages = await openPages(question.open)
    open.set(pdf, pages)
    return { count: pages.count, missingPages: pages.missingPages }
  }
  if ('pictures' in question) {
    seen.set(pdf, await openPictures(question.pictures))
    return { count: 0, missingPages: [] }
  }
  const pictures = seen.get(pdf)
  if (pictures !== undefined) return answerOf(pictures, question)
  const pages = open.get(pdf)
  if (pages === undefined || 'picture' in question) throw new Error(`no PDF ${pdf} is open`)
  if ('close' in question) {
    open.delete(pdf)
    await pages.close()
    return { left: threadBytes() }
  }
  const read = await pages.page(question.page)
  return 'code' in read ? { unreadable: read } : { page: read }
}

async function answerOf(pictures: PagePictures, question: Question): Promise<Answer> {
  if ('close' in question) {
    seen.delete(question.pdf)
    await pictures.close()
    return { left: threadBytes() }
  }
  if (!('picture' in question)) throw new Error('it is open for its pictures alone')
  const picture = await pictures.picture(question.picture)
  return 'code' in picture ? { unreadable: picture } : { picture }
}

/** The memory of an answer, to be moved and not copied. */
function movedOf(answer: Answer): ArrayBuffer[] {
  if ('page' in answer) return buffersOf(answer.page)
  return 'picture' in answer ? [answer.picture.data.buffer] : []
}

function failure(error: unknown): Answer {
  if (error instanceof SourceError) return { refused: { code: error.code, message: error.message } }
  return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
