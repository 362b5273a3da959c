import type { RawDocument } from '../../document/raw.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { Recognised } from '../../model/recognised.ts'
import type { Glyph, Hidden, PageContent } from '../pages/model.ts'
import { layerDiffers } from './layer.ts'
import type { Networks, Recognition } from './networks.ts'
import { type PagePicture, type RecognisedPage, recognisePage } from './page.ts'
import { asTheyLay, type Lay } from './straight.ts'

/** The pages of a document that are read by recognition, gathered while they are read. */
export class Scan {
  readonly #recognition: Recognition
  readonly #recognised: Recognised
  readonly #lays = new Map<number, Lay>()
  readonly #diagnostics: Diagnostic[] = []
  #networks: Promise<Networks> | undefined

  constructor(recognition: Recognition) {
    this.#recognition = recognition
    this.#recognised = { by: recognition.name, pages: [], words: [], doubts: [] }
  }

  /** Reads a page from its picture; `known` is what stands on it beside: text over the picture, and an invisible layer under it. */
  async page(picture: PagePicture, known?: PageContent): Promise<PageContent> {
    const { page, width, height } = picture
    this.#networks ??= this.#recognition.networks()
    const found = await recognisePage(picture, await this.#networks)
    const { words, doubts, skew, content } = found
    this.#recognised.pages.push(page)
    this.#recognised.words.push(...words)
    this.#recognised.doubts.push(...doubts)
    if (skew !== 0) this.#lays.set(page, { skew, width, height })
    this.#diagnostics.push(...this.#toldOf(found, known?.hidden ?? []))
    return known ? withText(content, known) : content
  }

  /** The document with what is to be said of its recognised pages, its places those of the pages as displayed. */
  document(raw: RawDocument): RawDocument {
    if (this.#recognised.pages.length === 0) return raw
    const diagnostics = [...raw.diagnostics, ...this.#diagnostics]
    return asTheyLay({ ...raw, diagnostics, recognised: this.#recognised }, this.#lays)
  }

  #toldOf(found: RecognisedPage, hidden: readonly Hidden[]): Diagnostic[] {
    const { content, doubts, words, turn, skew } = found
    const { page, width, height } = content
    const box = { x0: 0, top: 0, x1: width, bottom: height }
    const way = turn === 0 ? '' : ` after it was turned by ${turn} degrees clockwise`
    const left = doubts.length === 0 ? '' : `; ${doubts.length} numbers on it are in doubt`
    const message = `page ${page} is an image; ${words.length} pieces of words on it were read by recognition (OCR)${way}${left}; compare what is taken from it with the page`
    return [
      diagnostic('page-recognised', message, [{ kind: 'page', page, box }]),
      ...doubts.map(({ box: at, readings: [first, second], why }) => {
        const read = why ? `“${first}”, but ${why}` : `“${first}” once and “${second}” once`
        return diagnostic(
          'ocr-doubtful',
          `page ${page}: a number is left out: it was read as ${read}; look at the page`,
          [{ kind: 'page', page, box: at }],
        )
      }),
      ...layerDiffers(content, hidden, { skew, width, height }),
    ]
  }
}

/** What was recognised, and the text that stands over the picture, which is certain. */
function withText(content: PageContent, known: PageContent): PageContent {
  const covered = (glyph: Glyph) =>
    known.glyphs.some(
      ({ x0, x1, top, bottom }) =>
        glyph.x0 < x1 && glyph.x1 > x0 && glyph.top < bottom && glyph.bottom > top,
    )
  const glyphs = [...content.glyphs.filter(glyph => !covered(glyph)), ...known.glyphs]
  return { ...content, glyphs, omitted: known.omitted, hidden: known.hidden }
}
