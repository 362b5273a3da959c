import type { RawBlock } from '../../document/raw.ts'
import type { Anchor } from '../../model/anchor.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { PageContent } from './model.ts'

/** Share of glyphs without Unicode above which a page's text is not to be trusted. */
const BROKEN = 0.1

/** A few bullets without Unicode do not break a page, unless hardly anything else is on it. */
const BULLETS = 20
const HARDLY = 0.5

export function isBroken({ glyphs, unmapped }: PageContent): boolean {
  const share = unmapped / Math.max(1, glyphs.length + unmapped)
  return share > HARDLY || (share > BROKEN && unmapped > BULLETS)
}

/** Share of glyphs without Unicode, and number of them, above which a page is not trusted where others of its document are broken. */
const DOUBTFUL = 0.05
const FEW_GLYPHS = 5

/** What is kept of a page to judge it by the others. */
export type Legible = Pick<PageContent, 'page' | 'width' | 'height' | 'unmapped'> & {
  count: number
}

/** The pages just under the limit in a document that has broken ones: the same fonts are likely to be wrong there as well. */
export function doubtful(pages: readonly Legible[]): Diagnostic[] {
  return pages.flatMap(page => {
    const { unmapped, count } = page
    const share = unmapped / Math.max(1, count + unmapped)
    return share > DOUBTFUL && unmapped > FEW_GLYPHS
      ? [brokenPage(page, share, ', and other pages of this file are broken')]
      : []
  })
}

function brokenPage(
  { page, width, height }: Pick<PageContent, 'page' | 'width' | 'height'>,
  share: number,
  why = '',
): Diagnostic {
  const percent = Math.round(100 * share)
  const message = `page ${page}: ${percent} % of the glyphs have no Unicode${why}; the page is left out, its text can only be had by recognition (OCR)`
  const box = { x0: 0, top: 0, x1: width, bottom: height }
  return diagnostic('text-layer-broken', message, [{ kind: 'page', page, box }])
}

/** Share of a page under images from which it may be a scan. */
const IMAGE = 0.5
/** Characters over a scan that say nothing of what it shows: a page number, a stamp of the scanner. */
const FEW = 100

/** Whether what a page shows is a picture, beside few characters. */
export function isPicture({ imageCoverage, glyphs }: PageContent): boolean {
  return imageCoverage > IMAGE && glyphs.length < FEW
}

/** What is wrong with a page as a whole. */
export function judge(page: PageContent): Diagnostic[] {
  const { page: number, glyphs, unmapped, width, height } = page
  const box = { x0: 0, top: 0, x1: width, bottom: height }
  const anchors: Anchor[] = [{ kind: 'page', page: number, box }]
  if (isBroken(page)) return [brokenPage(page, unmapped / (glyphs.length + unmapped))]
  if (page.doubt !== undefined) {
    const message = `page ${number}: names of glyphs and the map of characters contradict each other (${page.doubt}); what is printed may be other numbers, compare them with the page`
    return [diagnostic('text-layer-doubtful', message, anchors)]
  }
  if (!isPicture(page)) return []
  const text = glyphs.length === 0 ? 'without text' : `with ${glyphs.length} characters of text`
  const under = page.omitted['invisible'] ?? 0
  const layer = under > 0 ? `; its invisible text layer of ${under} characters is left out` : ''
  const message = `page ${number} is an image ${text}; what it shows can only be had by recognition (--ocr)${layer}`
  return [diagnostic('page-is-image', message, anchors)]
}

/** Confidence under which a table is told of. */
const SURE = 0.8

/** Tables that are not sure to be what they seem. */
export function doubted(blocks: readonly RawBlock[]): Diagnostic[] {
  return blocks.flatMap(block => {
    if (block.kind !== 'table' || block.confidence >= SURE) return []
    const message = `a table is not ruled or hardly filled, its rows and columns are told by white space (confidence ${block.confidence}); look at it with inspect --svg`
    return [diagnostic('table-confidence-low', message, block.anchors)]
  })
}
