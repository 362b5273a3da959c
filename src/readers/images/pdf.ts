import type { ImagePage, Strip } from './page.ts'

/** Inches the longer side of a sheet of paper has, and the sizes a page is believed to have. */
const SHEET = 11.69
const SMALLEST = 3
const LARGEST = 36
const INCH = 72

/**
 * Images as the pages of a PDF that holds them as they are, so that what decodes the pictures of scans decodes them too. Pages have the size their
 * dots an inch give, or that of a sheet of A4 where these are not told or make no sheet of paper.
 */
export function pdfOf(pages: readonly ImagePage[]): Uint8Array {
  const file = new PdfWriter()
  const kids: number[] = []
  const parent = file.reserve()
  for (const page of pages) {
    const scale = pointsAPixel(page)
    const images = page.strips.map(strip => {
      const tint =
        strip.tint && file.stream(tintEntries(strip.tint), Buffer.from(strip.tint.program))
      return file.stream(imageEntries(strip).replace(TINT, `${tint} 0 R`), strip.data)
    })
    const content = file.stream('', Buffer.from(placed(page, scale), 'latin1'))
    const names = images.map((number, i) => `/I${i} ${number} 0 R`).join(' ')
    const box = `[0 0 ${page.width * scale} ${page.height * scale}]`
    kids.push(
      file.object(
        `<</Type/Page/Parent ${parent} 0 R/MediaBox${box}/Rotate ${page.turn}/Contents ${content} 0 R/Resources<</XObject<<${names}>>>>>>`,
      ),
    )
  }
  const list = kids.map(number => `${number} 0 R`).join(' ')
  file.put(parent, `<</Type/Pages/Kids[${list}]/Count ${kids.length}>>`)
  return file.end(file.object(`<</Type/Catalog/Pages ${parent} 0 R>>`))
}

function pointsAPixel({ width, height, dpi }: ImagePage): number {
  const longer = Math.max(width, height)
  const told = dpi === undefined ? 0 : longer / dpi
  return ((told >= SMALLEST && told <= LARGEST ? told : SHEET) * INCH) / longer
}

/** What stands for the program of a strip in its entries. */
export const TINT = 'TINT'

function tintEntries({ samples, colors }: NonNullable<Strip['tint']>): string {
  return `/FunctionType 4/Domain[${'0 1 '.repeat(samples)}]/Range[${'0 1 '.repeat(colors)}]`
}

function imageEntries({ width, height, entries }: Strip): string {
  return `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${entries}`
}

/** Paints the strips from the top down. */
function placed({ width, height, strips }: ImagePage, scale: number): string {
  let top = 0
  return strips
    .map((strip, i) => {
      top += strip.height
      const at = (height - top) * scale
      return `q ${width * scale} 0 0 ${strip.height * scale} 0 ${at} cm /I${i} Do Q`
    })
    .join('\n')
}

/** The objects of a PDF as they are written. */
class PdfWriter {
  readonly #parts: Uint8Array[] = []
  readonly #places: number[] = []
  #length = 0

  constructor() {
    this.#write('%PDF-1.7\n')
  }

  reserve(): number {
    return this.#places.push(0)
  }

  object(words: string): number {
    const number = this.reserve()
    this.put(number, words)
    return number
  }

  put(number: number, words: string): void {
    this.#places[number - 1] = this.#length
    this.#write(`${number} 0 obj\n${words}\nendobj\n`)
  }

  stream(entries: string, data: Uint8Array): number {
    const number = this.reserve()
    this.#places[number - 1] = this.#length
    this.#write(`${number} 0 obj\n<<${entries}/Length ${data.length}>>\nstream\n`)
    this.#parts.push(data)
    this.#length += data.length
    this.#write('\nendstream\nendobj\n')
    return number
  }

  end(root: number): Uint8Array {
    const start = this.#length
    const count = this.#places.length + 1
    const rows = this.#places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`)
    this.#write(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${count}/Root ${root} 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    )
    return Buffer.concat(this.#parts)
  }

  #write(words: string): void {
    const bytes = Buffer.from(words, 'latin1')
    this.#parts.push(bytes)
    this.#length += bytes.length
  }
}
