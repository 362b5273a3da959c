import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { PageContent } from './model.ts'

/** Share of glyphs without Unicode above which a page's text is not to be trusted. */
const BROKEN = 0.1

export function isBroken({ glyphs, unmapped }: PageContent): boolean {
  return unmapped > BROKEN * (glyphs.length + unmapped) && unmapped > 20
}

/** What is wrong with a page as a whole. */
export function judge(page: PageContent): Diagnostic[] {
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
