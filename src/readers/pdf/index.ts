import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import { SourceError } from '../../model/errors.ts'
import { assemble } from '../../tables/assemble.ts'
import type { Reader } from '../reader.ts'
import { blocksOf } from './blocks.ts'
import { layoutOf } from './layout.ts'
import type { PageContent } from './model.ts'
import { openPdf } from './page.ts'

/** Share of glyphs without Unicode above which a page's text is not to be trusted. */
const BROKEN = 0.1

/** PDFs with text: ruled tables as drawn, the rest as paragraphs in reading order. */
export const pdf: Reader = {
  name: 'pdf',
  formats: ['pdf'],
  version: 1,
  async read(source) {
    const open = await openPdf(source.bytes)
    const pages: PageContent[] = []
    const diagnostics: Diagnostic[] = []
    try {
      for (let number = 1; number <= open.count; number++) {
        try {
          pages.push(await open.page(number))
        } catch (error) {
          diagnostics.push(
            diagnostic('page-unreadable', `page ${number} cannot be read (${String(error)})`),
          )
        }
      }
    } finally {
      await open.close()
    }
    diagnostics.push(...pages.flatMap(judge))
    if (pages.length > 0 && pages.every(isBroken)) {
      throw new SourceError(
        'text-layer-broken',
        'the glyphs of this PDF have no Unicode; its text can only be had by recognition (OCR)',
      )
    }
    const readable = pages.filter(page => !isBroken(page))
    return assemble({
      format: 'pdf',
      pages: pages.map(({ page, width, height }) => ({ page, width, height })),
      facts: {},
      ...blocksOf(readable.map(layoutOf)),
      diagnostics,
    })
  },
}

function isBroken({ glyphs, unmapped }: PageContent): boolean {
  return unmapped > BROKEN * (glyphs.length + unmapped) && unmapped > 20
}

function judge(page: PageContent): Diagnostic[] {
  if (isBroken(page)) {
    const share = Math.round((100 * page.unmapped) / (page.glyphs.length + page.unmapped))
    return [
      diagnostic(
        'text-layer-broken',
        `page ${page.page}: ${share} % of the glyphs have no Unicode; the page is left out`,
      ),
    ]
  }
  if (page.glyphs.length < 20 && page.imageCoverage > 0.5) {
    return [
      diagnostic(
        'page-is-image',
        `page ${page.page} is an image without text; recognition (OCR) is needed`,
      ),
    ]
  }
  return []
}
