import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { SourceError } from '../../../model/errors.ts'
import { boundPages } from './bound.ts'
import { watchWarnings } from './damage.ts'
import { prepare, withNatives } from './globals.ts'

export type { PDFDocumentProxy, PDFPageProxy }

/** pdf.js with its worker, which runs in this thread. Imported once, when the first PDF is opened. */
async function load() {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.min.mjs')
  await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
  return pdfjs
}

prepare()
watchWarnings()
boundPages()
const library = withNatives(load)
const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Where pdf.js would put the fonts of a page to draw it. */
const nowhere = { fonts: { add() {}, delete() {} } }

/** What is asked of pdf.js: everything that places characters and lines, nothing that paints. */
const settings = {
  /** Characters of fonts without a map of their own: without these, Chinese text is lost. */
  cMapUrl: `${join(folder, 'cmaps')}/`,
  cMapPacked: true,
  standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
  /** No file of a standard font is read and parsed. */
  useSystemFonts: true,
  /** With no place to load fonts into, the outline of every glyph would be built. */
  disableFontFace: false,
  ownerDocument: nowhere,
  isEvalSupported: false,
  enableXfa: false,
  /** Names of glyphs, to hold against the map of characters. */
  fontExtraProperties: true,
  /** Warnings are listened to (`damage.ts`), none is printed. */
  verbosity: 1,
}

/** Images are dropped before they are decoded. */
const withoutPictures = { maxImageSize: 1 }

/** Images are decoded: JPEG 2000 and JBIG2 by code beside pdf.js, nothing by what a browser has. */
export const withPictures = {
  /** Pixels of one at most: a sheet of A3 at 600 dots an inch has 70 million. */
  maxImageSize: 80e6,
  wasmUrl: `${join(folder, 'wasm')}/`,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
}

/** A document of pdf.js that is open. */
export interface OpenDocument {
  document: PDFDocumentProxy
  /** The codes of its operators by their names. */
  codes: Readonly<Record<string, number>>
  close(): Promise<void>
}

/**
 * Opens a PDF in this thread, whose globals it changes; an empty user password is tried. Takes over the bytes.
 * Throws SourceError when it cannot be opened.
 */
export async function openDocument(
  bytes: Uint8Array,
  pictures: Readonly<Record<string, unknown>> = withoutPictures,
): Promise<OpenDocument> {
  const pdfjs = await library
  const tail = Buffer.from(bytes.slice(-2048)).toString('latin1')
  const task = pdfjs.getDocument({ ...settings, ...pictures, data: bytes })
  const document = await task.promise.catch(async (error: unknown) => {
    await task.destroy()
    throw refusal(error, tail)
  })
  return { document, codes: pdfjs.OPS, close: () => task.destroy() }
}

function refusal(error: unknown, tail: string): SourceError {
  const name = error instanceof Error ? error.name : ''
  const message = error instanceof Error ? error.message : String(error)
  if (name === 'PasswordException') {
    return new SourceError('source-encrypted', 'the PDF wants a password; save a copy without one')
  }
  return tail.includes('%%EOF')
    ? new SourceError('source-unreadable', `not a PDF that can be opened (${message})`)
    : new SourceError(
        'source-truncated',
        `the PDF ends before its end mark (${message}); fetch it again`,
      )
}
