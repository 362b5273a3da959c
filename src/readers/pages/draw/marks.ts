import type { Box } from '../../../model/anchor.ts'
import type { PageContent } from '../model.ts'
import { element, escapeXml } from './svg.ts'

/** The rulings of a page as lines; where shades end is none. */
export function rulingsOf({ segments }: Pick<PageContent, 'segments'>): string[] {
  return segments.filter(({ kind }) => kind === 'line').map(rulingOf)
}

/** A ruling as a line. */
function rulingOf({
  orientation,
  position,
  start,
  end,
  width,
  dashed,
}: PageContent['segments'][number]) {
  const place =
    orientation === 'h'
      ? { x1: start, y1: position, x2: end, y2: position }
      : { x1: position, y1: start, x2: position, y2: end }
  const dash = dashed ? { 'stroke-dasharray': '2 1' } : {}
  return element('line', { ...place, 'stroke-width': Math.max(0.4, Math.min(2, width)), ...dash })
}

/** A character stretched into the box it is printed in. */
export function character(
  box: Box,
  char: string,
  attributes: Readonly<Record<string, string | number>>,
): string {
  const size = Math.max(0.5, Math.min(box.bottom - box.top, 200))
  const place = { x: box.x0, y: box.bottom - 0.15 * size, 'font-size': 0.95 * size }
  const width = { textLength: Math.max(0.1, box.x1 - box.x0), lengthAdjust: 'spacingAndGlyphs' }
  return element('text', { ...place, ...width, ...attributes }, escapeXml(char))
}
