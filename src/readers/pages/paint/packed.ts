import {
  type Fill,
  type Glyph,
  type Hidden,
  type PageContent,
  type Segment,
  segmentKinds,
} from '../model.ts'

/**
 * What a page's operators paint, in a form that passes from thread to thread without being copied: numbers in rows, and words by their place in a
 * list of those the page has.
 */
export interface PackedPage {
  page: number
  width: number
  height: number
  imageCoverage: number
  unmapped: number
  /** Characters that may be others than are printed, in words. */
  doubt?: string
  words: string[]
  glyphs: Float64Array<ArrayBuffer>
  segments: Float64Array<ArrayBuffer>
  slants: Float64Array<ArrayBuffer>
  hidden: Float64Array<ArrayBuffer>
  fills: Float64Array<ArrayBuffer>
}

/** Numbers a row. */
export const GLYPH = 13
export const SEGMENT = 8
export const HIDDEN = 6
export const FILL = 7

export const reasons: readonly Hidden['reason'][] = [
  'clipped',
  'invisible',
  'tiny',
  'covered',
  'white-on-white',
  'doubled',
  'watermark',
]

/** What a page's operators paint. */
export interface Painted {
  content: PageContent
  fills: Fill[]
}

export function unpack(packed: PackedPage): Painted {
  const { page, width, height, imageCoverage, unmapped, words, slants } = packed
  const word = (number: number) => words[number] ?? ''
  const content: PageContent = {
    page,
    width,
    height,
    glyphs: each(packed.glyphs, GLYPH, glyphAt(word)),
    segments: each(packed.segments, SEGMENT, segmentAt(word)),
    slants: [...slants],
    imageCoverage,
    unmapped,
    ...(packed.doubt !== undefined && { doubt: packed.doubt }),
    hidden: each(packed.hidden, HIDDEN, (from, at) => ({
      ...boxAt(from, at),
      char: word(from[at + 4] ?? 0),
      reason: reasons[from[at + 5] ?? 0] ?? 'invisible',
    })),
    omitted: {},
  }
  const fills = each(packed.fills, FILL, (from, at) => ({
    ...boxAt(from, at),
    color: word(from[at + 4] ?? 0),
    after: from[at + 5] ?? 0,
    covers: from[at + 6] === 1,
  }))
  return { content, fills }
}

/** The memory of a packed page, to be moved and not copied. */
export function buffersOf(packed: PackedPage): ArrayBuffer[] {
  const { glyphs, segments, slants, hidden, fills } = packed
  return [glyphs, segments, slants, hidden, fills].map(({ buffer }) => buffer)
}

function glyphAt(
  word: (number: number) => string,
): (from: Float64Array<ArrayBuffer>, at: number) => Glyph {
  return (from, at) => ({
    x0: from[at] ?? 0,
    top: from[at + 1] ?? 0,
    x1: from[at + 2] ?? 0,
    bottom: from[at + 3] ?? 0,
    char: word(from[at + 4] ?? 0),
    baseline: from[at + 5] ?? 0,
    size: from[at + 6] ?? 0,
    font: word(from[at + 7] ?? 0),
    bold: from[at + 8] === 1,
    color: word(from[at + 9] ?? 0),
    angle: whole(from[at + 10]),
    mode: whole(from[at + 11]),
    space: from[at + 12] === 1,
  })
}

/** A whole number that V8 keeps in place: one read out of the rows would be an object of its own. */
function whole(number: number | undefined): number {
  return (number ?? 0) | 0
}

function segmentAt(
  word: (number: number) => string,
): (from: Float64Array<ArrayBuffer>, at: number) => Segment {
  return (from, at) => ({
    orientation: from[at] === 1 ? 'v' : 'h',
    position: from[at + 1] ?? 0,
    start: from[at + 2] ?? 0,
    end: from[at + 3] ?? 0,
    width: from[at + 4] ?? 0,
    kind: segmentKinds[from[at + 5] ?? 0] ?? 'line',
    color: word(from[at + 6] ?? 0),
    dashed: from[at + 7] === 1,
  })
}

function boxAt(from: Float64Array<ArrayBuffer>, at: number) {
  return {
    x0: from[at] ?? 0,
    top: from[at + 1] ?? 0,
    x1: from[at + 2] ?? 0,
    bottom: from[at + 3] ?? 0,
  }
}

function each<T>(
  from: Float64Array<ArrayBuffer>,
  size: number,
  make: (from: Float64Array<ArrayBuffer>, at: number) => T,
): T[] {
  const items: T[] = []
  for (let at = 0; at < from.length; at += size) items.push(make(from, at))
  return items
}
