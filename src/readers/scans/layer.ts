import type { Box } from '../../model/anchor.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { Hidden, PageContent } from '../pages/model.ts'
import { back, type Lay } from './straight.ts'

/** Characters of an invisible layer on a page from which it is compared. */
const FEWEST = 20

/**
 * Compares the digits of an invisible layer, which somebody's recognition has left under a page, with what was read now. The layer is
 * not trusted, nor does it make anything more certain; where it differs is said.
 */
export function layerDiffers(
  { page, glyphs }: PageContent,
  hidden: readonly Hidden[],
  lay: Lay,
): Diagnostic[] {
  const layer = hidden.filter(({ reason }) => reason === 'invisible')
  if (layer.length < FEWEST) return []
  const digits = glyphs.filter(({ char }) => /\d/.test(char))
  const differing = digits.filter(glyph => {
    const place = back(glyph, lay)
    const under = layer.filter(other => isUnder(other, place))
    return under.length > 0 && !under.some(({ char }) => char === glyph.char)
  })
  if (differing.length === 0) return []
  const message = `page ${page}: the invisible text layer of this scan has other characters at ${differing.length} of ${digits.length} digits; it is not read, compare the numbers with the page`
  const anchors = differing.slice(0, MOST).map(({ x0, x1, top, bottom }) => ({
    kind: 'page' as const,
    page,
    box: { x0, x1, top, bottom },
  }))
  return [diagnostic('ocr-layer-differs', message, anchors)]
}

/** Places that are told one by one. */
const MOST = 20

function isUnder(other: Hidden, { x0, x1, top, bottom }: Box): boolean {
  const [x, y] = [(other.x0 + other.x1) / 2, (other.top + other.bottom) / 2]
  return x > x0 && x < x1 && y > top && y < bottom
}
