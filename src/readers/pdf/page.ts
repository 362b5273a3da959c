import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import { SourceError } from '../../model/errors.ts'
import { contained } from './globals.ts'
import { interpretPage } from './interpret.ts'
import { matrixOf } from './matrix.ts'
import type { PageContent } from './model.ts'

/** A PDF that is open: pages are read one at a time and given back; a page that cannot be read is told by a diagnostic. */
export interface OpenPdf {
  count: number
  page(number: number): Promise<PageContent | Diagnostic>
  close(): Promise<void>
}

/** Opens a PDF; an empty user password is tried. Throws SourceError when it cannot be opened. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfjs = await contained(() => import('pdfjs-dist/legacy/build/pdf.mjs'))
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    useSystemFonts: true,
    maxImageSize: 1,
    verbosity: 0,
    isEvalSupported: false,
  })
  const document = await task.promise.catch((error: unknown) => {
    throw refusal(error, bytes)
  })
  return {
    count: document.numPages,
    page: number => readPage(document, number, pdfjs.OPS),
    close: () => task.destroy(),
  }
}

function refusal(error: unknown, bytes: Uint8Array): SourceError {
  const name = error instanceof Error ? error.name : ''
  const message = error instanceof Error ? error.message : String(error)
  if (name === 'PasswordException') {
    return new SourceError('source-encrypted', 'the PDF wants a password; save a copy without one')
  }
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048))).toString('latin1')
  return tail.includes('%%EOF')
    ? new SourceError('source-unreadable', `not a PDF that can be opened (${message})`)
    : new SourceError(
        'source-truncated',
        `the PDF ends before its end mark (${message}); fetch it again`,
      )
}

async function readPage(
  document: PDFDocumentProxy,
  number: number,
  ops: Record<string, number>,
): Promise<PageContent | Diagnostic> {
  const opened = await operatorsOf(document, number).catch((error: unknown) =>
    diagnostic('page-unreadable', `page ${number} cannot be read (${String(error)})`),
  )
  if ('code' in opened) return opened
  const { page, list } = opened
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const content = interpretPage({
    page: number,
    width,
    height,
    view: matrixOf(transform),
    functions: list.fnArray,
    arguments: list.argsArray,
    ops,
    font: name => (page.commonObjs.has(name) ? page.commonObjs.get(name) : null),
  })
  page.cleanup()
  return content
}

async function operatorsOf(document: PDFDocumentProxy, number: number) {
  const page: PDFPageProxy = await document.getPage(number)
  return { page, list: await page.getOperatorList({ annotationMode: 0 }) }
}
