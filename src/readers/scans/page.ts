import type { Box } from '../../model/anchor.ts'
import type { Recognised } from '../../model/recognised.ts'
import type { Glyph, PageContent, Segment } from '../pages/model.ts'
import { componentsOf } from './marks/components.ts'
import { type Ruling, rulingsOf, withoutRulings } from './marks/rulings.ts'
import type { Networks } from './networks.ts'
import { type Gray, heightOf } from './raster/gray.ts'
import { inkOf } from './raster/ink.ts'
import { straightened } from './raster/rotate.ts'
import { skewOf } from './raster/skew.ts'
import { detectLines } from './words/detect.ts'
import type { SetCharacter } from './words/glyphs.ts'
import { readTwice } from './words/reading.ts'
import { median, wordsOf } from './words/words.ts'

/** A page as a picture, and its size in points. */
export interface PagePicture {
  page: number
  width: number
  height: number
  dpi: number
  gray: Gray
}

/** A page as recognition reads it. Places in points, of the page laid straight. */
export interface RecognisedPage extends Pick<Recognised, 'words' | 'doubts'> {
  content: PageContent
  /** Degrees, clockwise, the page lay askew; it was turned back by them around its middle. */
  skew: number
}

/** What a picture of a page shows, as any other page shows it: characters with their boxes, rulings. */
export async function recognisePage(
  { page, width, height, dpi, gray: given }: PagePicture,
  networks: Networks,
): Promise<RecognisedPage> {
  const skew = skewOf(inkOf(given, dpi), given)
  const gray = straightened(given, skew)
  const ink = inkOf(gray, dpi)
  const rulings = rulingsOf(ink, gray, dpi)
  const print = withoutRulings(ink, gray.width, rulings)
  const lines = await detectLines(gray, dpi, networks)
  const usual = median(lines.map(heightOf))
  const words = wordsOf(componentsOf(print, gray), lines, rulings)
  const points = 72 / dpi
  const glyphs: Glyph[] = []
  const found: Pick<RecognisedPage, 'words' | 'doubts'> = { words: [], doubts: [] }
  for (const word of words) {
    const { characters, doubts, sure } = await readTwice({ gray, print, usual }, word, networks)
    if (characters.length === 0) continue
    glyphs.push(...characters.map(character => glyphOf(character, points)))
    found.words.push({ page, box: scaled(word, points), sure })
    found.doubts.push(
      ...doubts.map(({ area, ...doubt }) => ({ page, box: scaled(area, points), ...doubt })),
    )
  }
  const content: PageContent = {
    page,
    width,
    height,
    glyphs,
    segments: rulings.map(ruling => segmentOf(ruling, points)),
    slants: [],
    imageCoverage: 0,
    unmapped: 0,
    hidden: [],
    omitted: {},
  }
  return { content, ...found, skew }
}

function glyphOf({ char, baseline, size, ...box }: SetCharacter, points: number): Glyph {
  return {
    ...scaled(box, points),
    char,
    baseline: baseline * points,
    size: size * points,
    font: '',
    bold: false,
    color: INK,
    angle: 0,
    mode: 0,
    space: false,
  }
}

function segmentOf({ orientation, ...area }: Ruling, points: number): Segment {
  const { x0, x1, top, bottom } = scaled(area, points)
  const flat = orientation === 'h'
  return {
    orientation,
    position: flat ? (top + bottom) / 2 : (x0 + x1) / 2,
    start: flat ? x0 : top,
    end: flat ? x1 : bottom,
    width: flat ? bottom - top : x1 - x0,
    kind: 'line',
    color: INK,
    dashed: false,
  }
}

/** Pixels → points. */
function scaled({ x0, x1, top, bottom }: Box, points: number): Box {
  return { x0: x0 * points, x1: x1 * points, top: top * points, bottom: bottom * points }
}

const INK = '#000000'
