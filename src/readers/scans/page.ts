import type { Box } from '../../model/anchor.ts'
import type { Recognised } from '../../model/recognised.ts'
import type { Glyph, PageContent, Segment } from '../pages/model.ts'
import { asDisplayed, displayed, type Turn } from '../pages/turned.ts'
import { clearest, isPoor, isUpended, type Laid, laid, type Quarter, type ReadLine } from './lay.ts'
import { componentsOf } from './marks/components.ts'
import { type Ruling, rulingsOf, withoutRulings } from './marks/rulings.ts'
import type { Networks } from './networks.ts'
import { type Area, type Gray, heightOf } from './raster/gray.ts'
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

/** A page as recognition reads it. Places in points, of the page laid straight, the way up it is displayed. */
export interface RecognisedPage extends Pick<Recognised, 'words' | 'doubts'> {
  content: PageContent
  /** Degrees, clockwise, the page lay askew; it was turned back by them around its middle. */
  skew: number
  /** Degrees clockwise it was turned by to be read, by quarters: not 0 where it is displayed sideways or upside down. */
  turn: Quarter
}

/**
 * What a picture of a page shows, as any other page shows it: characters with their boxes, rulings. Where its lines run up and down, or
 * next to nothing can be read, it is tried the other ways up.
 */
export async function recognisePage(
  picture: PagePicture,
  networks: Networks,
): Promise<RecognisedPage> {
  const asIs = await laid(picture, 0, networks)
  if (isUpended(asIs))
    return (await recognised(picture, await clearest(picture, asIs, networks), networks)).found
  const { found, read } = await recognised(picture, asIs, networks)
  if (!isPoor(read)) return found
  const best = await clearest(picture, asIs, networks)
  return best.turn === 0 ? found : (await recognised(picture, best, networks)).found
}

async function recognised(
  { page, width, height, dpi }: PagePicture,
  { turn, skew, gray, ink, lines }: Laid,
  networks: Networks,
): Promise<{ found: RecognisedPage; read: ReadLine[] }> {
  const rulings = rulingsOf(ink, gray, dpi)
  const print = withoutRulings(ink, gray.width, rulings)
  const usual = median(lines.map(heightOf))
  const points = 72 / dpi
  const upended = turn === 90 || turn === 270
  const written: Turn | null = turn === 0 ? null : { angle: WRITTEN[turn], width, height }
  const placed = (area: Area) => {
    const box = scaled(area, points)
    return written ? displayed(box, written) : box
  }
  const glyphs: Glyph[] = []
  const read: ReadLine[] = []
  const found: Pick<RecognisedPage, 'words' | 'doubts'> = { words: [], doubts: [] }
  for (const word of wordsOf(componentsOf(print, gray), lines, rulings)) {
    const { characters, doubts, sure } = await readTwice({ gray, print, usual }, word, networks)
    read.push({ ...word, sure: characters.map(character => character.sure) })
    if (characters.length === 0) continue
    glyphs.push(...characters.map(character => glyphOf(character, points)))
    found.words.push({ page, box: placed(word), sure })
    found.doubts.push(
      ...doubts.map(({ area, ...doubt }) => ({ page, box: placed(area), ...doubt })),
    )
  }
  const content: PageContent = {
    page,
    width: upended ? height : width,
    height: upended ? width : height,
    glyphs,
    segments: rulings.map(ruling => segmentOf(ruling, points)),
    slants: [],
    imageCoverage: 0,
    unmapped: 0,
    hidden: [],
    omitted: {},
  }
  const shown = written ? asDisplayed(content, written) : content
  return { found: { content: shown, ...found, skew, turn }, read }
}

/** The direction of writing, clockwise as displayed, of what is upright after a turn. */
const WRITTEN = { 90: 270, 180: 180, 270: 90 } as const

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
