import type { PageContent } from '../model.ts'
import { character, rulingsOf } from './marks.ts'
import { element, group, rect } from './svg.ts'

const ink = '#111111'

/** A page as it is printed, as far as it was understood: its characters and rulings, nothing added. */
export function drawGlyphs({ width, height, glyphs, segments }: PageContent): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': 'sans-serif',
    },
    [
      rect({ x0: 0, top: 0, x1: width, bottom: height }, { fill: '#ffffff' }),
      group('rulings', rulingsOf({ segments }), { stroke: ink }),
      group(
        'characters',
        glyphs.map(glyph => character(glyph, glyph.char, { fill: ink })),
      ),
    ].join('\n'),
  )
}
