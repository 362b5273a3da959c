import { type Diagnostic, diagnostic } from '../../../model/diagnostic.ts'
import { matrixOf } from '../../pages/paint/matrix.ts'
import type { PackedPage } from '../../pages/paint/packed.ts'
import type { interpretPage } from '../paint/interpret.ts'
import type { Dialect } from '../paint/operators/index.ts'
import { beginPage, endPage } from './bound.ts'
import { takeDamage } from './damage.ts'
import { hidesContent, lacks, pagesIn } from './lacking.ts'
import { openDocument, type PDFDocumentProxy, type PDFPageProxy } from './library.ts'
import { contradictions, lighten } from './lying.ts'
import { type Objects, objectsIn } from './objects.ts'
import { crowding } from './tidy.ts'

/** A PDF that is open: pages are read one at a time and given back; a page that cannot be read is told by a diagnostic. */
export interface Pages {
  count: number
  /** Pages the file lacks, which nothing can be read of. */
  missingPages: Diagnostic[]
  page(number: number): Promise<PackedPage | Diagnostic>
  close(): Promise<void>
}

/** What is ours is loaded while pdf.js is. */
const ours = Promise.all([import('../paint/interpret.ts'), import('../paint/operators/index.ts')])

/**
 * Opens a PDF in this thread, whose globals it changes; an empty user password is tried. Takes over the bytes.
 * Throws SourceError when it cannot be opened.
 */
export async function openPages(bytes: Uint8Array): Promise<Pages> {
  const [{ interpretPage }, { dialectOf }] = await ours
  const size = bytes.length
  const objects = objectsIn(Buffer.from(bytes.buffer, bytes.byteOffset, size))
  const { document, codes, close } = await openDocument(bytes)
  const dialect = dialectOf(codes)
  const torn = new Set<string>()
  const lying = new Map<string, string[]>()
  const seen = new Map<number, number>()
  const opened = {
    document,
    size,
    objects,
    dialect,
    interpretPage,
    torn,
    lying,
    seen,
    isCrowded: crowding(),
  }
  return {
    count: document.numPages,
    missingPages: missingPages(document.numPages, objects),
    page: number => readPage(opened, number),
    close,
  }
}

function missingPages(count: number, objects: Objects): Diagnostic[] {
  const tree = pagesIn(objects)
  if (tree === null || (tree.whole && tree.count <= count)) return []
  const message = `the list of pages is damaged: it names ${tree.count} or more, ${count} can be found; pages may be missing and later ones have other numbers, fetch the file again`
  return [diagnostic('page-unreadable', message)]
}

interface Opened {
  document: PDFDocumentProxy
  /** Bytes of the file. */
  size: number
  objects: Objects
  dialect: Dialect
  interpretPage: typeof interpretPage
  /** Fonts whose characters may be wrong, because a map of theirs is damaged. */
  torn: Set<string>
  /** Digits of fonts that are mapped to others, by the names of the fonts. */
  lying: Map<string, string[]>
  /** Pages by their objects: one object is one page. */
  seen: Map<number, number>
  /** Whether what is remembered of the pages before is to be dropped. */
  isCrowded(page: number): boolean
}

async function readPage(opened: Opened, number: number): Promise<PackedPage | Diagnostic> {
  takeDamage()
  beginPage(opened.size)
  const read = await operatorsOf(opened.document, number).catch((error: unknown) =>
    diagnostic('page-unreadable', `page ${number} cannot be read (${String(error)})`),
  )
  const endless = endPage()
  if ('code' in read) return read
  const { page, list, layers } = read
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const fault = endless ? ENDLESS : faultOf(page, number, opened, list.fnArray.length === 0)
  if (fault !== undefined) {
    page.cleanup()
    return damaged(number, width, height, fault)
  }
  const used = new Set<string>()
  const content = opened.interpretPage({
    page: number,
    width,
    height,
    view: matrixOf(transform),
    functions: list.fnArray,
    arguments: list.argsArray,
    dialect: opened.dialect,
    font: name => {
      used.add(name)
      return fontNamed(name, page, opened)
    },
    isShown: layer => layers === null || layers.isVisible(layer),
  })
  const damage = takeDamage()
  page.cleanup()
  if (damage.font) for (const name of used) opened.torn.add(name)
  if (opened.isCrowded(number)) await opened.document.cleanup()
  const isTorn = [...used].some(name => opened.torn.has(name))
  if (damage.parts > 0 || isTorn) return damaged(number, width, height, LOST)
  const lies = [...used].flatMap(name => opened.lying.get(name) ?? [])
  return lies.length === 0 ? content : { ...content, doubt: lies.slice(0, MOST_LIES).join(', ') }
}

function fontNamed(name: string, { commonObjs }: PDFPageProxy, { lying }: Opened): unknown {
  if (!commonObjs.has(name)) return null
  const font: unknown = commonObjs.get(name)
  if (!lying.has(name)) lying.set(name, contradictions(font))
  lighten(font)
  return font
}

/** What is wrong with a page before it is read: it was there already, or something it needs is not in the file. */
function faultOf(
  { ref }: PDFPageProxy,
  number: number,
  { seen, objects }: Opened,
  shownNothing: boolean,
): string | undefined {
  if (ref === null) return undefined
  const first = seen.get(ref.num) ?? number
  seen.set(ref.num, first)
  if (first !== number)
    return `it is page ${first} once more, where another page should be; it is left out`
  const lost = lacks(ref.num, objects) || (shownNothing && hidesContent(ref.num, objects))
  return lost ? LOST : undefined
}

/** Digits that are told of one page. */
const MOST_LIES = 10
const LOST =
  'its data is damaged and some of it cannot be read; the page is left out, fetch the file again'
const ENDLESS =
  'its forms or patterns draw each other without end, or more than a page of such a file may draw; the page is left out'

/** A page some of whose data is lost is not read at all: what is left of it may be other numbers. */
function damaged(number: number, width: number, height: number, why: string): Diagnostic {
  const message = `page ${number}: ${why}`
  const box = { x0: 0, top: 0, x1: width, bottom: height }
  return diagnostic('page-damaged', message, [{ kind: 'page', page: number, box }])
}

/** A page's operators, those of filled form fields and other annotations at the end; and its layers, where it has any. */
async function operatorsOf(document: PDFDocumentProxy, number: number) {
  const page: PDFPageProxy = await document.getPage(number)
  const list = await page.getOperatorList()
  const layered = list.argsArray.some(values => Array.isArray(values) && values[0] === 'OC')
  return { page, list, layers: layered ? await document.getOptionalContentConfig() : null }
}
