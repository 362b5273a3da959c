import { type Diagnostic, diagnostic } from '../../../model/diagnostic.ts'
import { lightness } from '../../pages/paint/color.ts'
import { matrixOf } from '../../pages/paint/matrix.ts'
import { dialectOf } from '../paint/operators/index.ts'
import { compose, dpiOf } from '../pictures/compose.ts'
import { type Painting, paintingsOf } from '../pictures/paintings.ts'
import { pixelsOf } from '../pictures/pixels.ts'
import { beginPage, endPage } from './bound.ts'
import { takeDamage } from './damage.ts'
import { openDocument, type PDFDocumentProxy, type PDFPageProxy, withPictures } from './library.ts'

/** A page as a picture in grey, its size in points as displayed beside it. */
export interface PictureOfPage {
  width: number
  height: number
  /** Pixels an inch, across and down. */
  dpi: number
  /** Pixels across. */
  across: number
  data: Uint8Array<ArrayBuffer>
}

/** A PDF that is open for the pictures on its pages. */
export interface PagePictures {
  picture(page: number): Promise<PictureOfPage | Diagnostic>
  close(): Promise<void>
}

/** Opens a PDF in this thread, its pictures decoded. Takes over the bytes. Throws SourceError when it cannot be opened. */
export async function openPictures(bytes: Uint8Array): Promise<PagePictures> {
  const size = bytes.length
  const { document, codes, close } = await openDocument(bytes, withPictures)
  return { picture: page => pictureOf(document, page, size, codes), close }
}

async function pictureOf(
  document: PDFDocumentProxy,
  number: number,
  size: number,
  codes: Readonly<Record<string, number>>,
): Promise<PictureOfPage | Diagnostic> {
  takeDamage()
  beginPage(size)
  try {
    const page = await document.getPage(number)
    const list = await page.getOperatorList()
    const layers = await document.getOptionalContentConfig()
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const paintings = paintingsOf(
      {
        page: number,
        width,
        height,
        view: matrixOf(transform),
        functions: list.fnArray,
        arguments: list.argsArray,
        dialect: dialectOf(codes),
        font: () => null,
        isShown: layer => layers.isVisible(layer),
      },
      codes,
    )
    const pictures = await Promise.all(paintings.map(painting => decoded(painting, page)))
    const whole = pictures.flatMap(picture => picture ?? [])
    const isCut = endPage()
    page.cleanup()
    if (isCut || whole.length < pictures.length || takeDamage().parts > 0)
      return undecoded(number, '')
    const points = { width, height }
    const { gray, dpi } = compose(whole, points, dpiOf(whole))
    return { ...points, dpi, across: gray.width, data: new Uint8Array(gray.data) }
  } catch (error) {
    endPage()
    return undecoded(number, ` (${String(error)})`)
  }
}

async function decoded(painting: Painting, page: PDFPageProxy) {
  const { source, color } = painting
  const mask = color === undefined ? undefined : Math.round(255 * lightness(color))
  const found =
    color !== undefined && typeof source === 'object' && source !== null
      ? { ...source, data: await objectOf(Reflect.get(source, 'data'), page, 'data') }
      : await objectOf(source, page)
  const pixels = pixelsOf(found, mask)
  return pixels && { painting, pixels }
}

/** What stands under a name: objects of a page, or of several pages, come when they are decoded. */
async function objectOf(source: unknown, page: PDFPageProxy, part?: string): Promise<unknown> {
  if (typeof source !== 'string') return source
  const objects = source.startsWith('g_') ? page.commonObjs : page.objs
  const found = await new Promise<unknown>(resolve => {
    objects.get(source, resolve)
  })
  return part === undefined || typeof found !== 'object' || found === null
    ? found
    : Reflect.get(found, part)
}

function undecoded(page: number, why: string): Diagnostic {
  const message = `page ${page}: its pictures cannot be decoded${why}; the page is left out`
  return diagnostic('page-unreadable', message)
}
