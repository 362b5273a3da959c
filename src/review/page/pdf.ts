import { asking } from './api.ts'

/** What of pdf.js is used; its own types name those of Node. */
interface PdfPage {
  getViewport(how: { scale: number }): { width: number; height: number }
  render(how: { canvas: HTMLCanvasElement; viewport: unknown; annotationMode: number }): {
    promise: Promise<void>
    cancel(): void
  }
}
export interface Pdf {
  numPages: number
  getPage(number: number): Promise<PdfPage>
}
interface PdfJs {
  GlobalWorkerOptions: { workerSrc: string }
  getDocument(how: object): { promise: Promise<Pdf>; destroy(): Promise<void> }
}

/** Loaded when the first PDF is looked at. */
let loaded: Promise<PdfJs> | null = null

function pdfjs(): Promise<PdfJs> {
  loaded ??= import(`/pdfjs/legacy/build/pdf.min.mjs${''}`).then((module: PdfJs) => {
    module.GlobalWorkerOptions.workerSrc = '/pdfjs/legacy/build/pdf.worker.min.mjs'
    return module
  })
  return loaded
}

/** The PDF that is looked at next, opened before it is needed. */
let next: { path: string; opened: Promise<OpenPdf> } | null = null

/** A PDF that is open. */
export interface OpenPdf {
  pdf: Pdf
  close(): void
}

/** Opens a PDF that will be looked at, unless it is open. */
export async function preparePdf(path: string): Promise<void> {
  if (path === shown || path === next?.path) return
  next?.opened.then(({ close }) => close()).catch(() => undefined)
  const opened = opening(path)
  next = { path, opened }
  await opened.catch(() => undefined)
}

let shown = ''

/** Opens a PDF for drawing: no script of it runs, nothing is loaded for it from elsewhere. */
export function openPdf(path: string): Promise<OpenPdf> {
  shown = path
  if (next?.path !== path) return opening(path)
  const { opened } = next
  next = null
  return opened
}

async function opening(path: string): Promise<OpenPdf> {
  const { getDocument } = await pdfjs()
  const task = getDocument({
    url: `/api/${path}`,
    httpHeaders: asking,
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    iccUrl: '/pdfjs/iccs/',
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    stopAtErrors: false,
    // What it warns of quotes the document; the page says itself what it could not draw.
    verbosity: 0,
  })
  return { pdf: await task.promise, close: () => void task.destroy() }
}

/** Draws a page as wide as it is shown, for screens of any density. */
export async function drawPage(
  page: PdfPage,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<void> {
  const { width: own } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: (width / own) * Math.min(devicePixelRatio, 2) })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  /** Annotations are not drawn: they are no part of what is read. */
  await page.render({ canvas, viewport, annotationMode: 0 }).promise
}
