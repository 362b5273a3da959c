import type { Fill } from './canvas.ts'
import type { Glyph, Hidden, PageContent, Segment } from './model.ts'

/** What a page's operators paint. */
export interface Painted {
  content: PageContent
  fills: Fill[]
}

/**
 * The same in a form that passes from thread to thread without being copied: numbers in rows, and words by their place in a
 * list of those the page has.
 */
export interface PackedPage {
  page: number
  width: number
  height: number
  imageCoverage: number
  unmapped: number
  words: string[]
  glyphs: Float64Array<ArrayBuffer>
  segments: Float64Array<ArrayBuffer>
  slants: Float64Array<ArrayBuffer>
  hidden: Float64Array<ArrayBuffer>
  fills: Float64Array<ArrayBuffer>
}

/** Numbers a row. */
const GLYPH = 13
const SEGMENT = 8
const HIDDEN = 6
const FILL = 7

const reasons: readonly Hidden['reason'][] = [
  'clipped',
  'invisible',
  'tiny',
  'covered',
  'white-on-white',
  'doubled',
  'watermark',
]

/** Throws nothing; a page of any size is packed in one pass. */
export function pack({ content, fills }: Painted): PackedPage {
  const { page, width, height, imageCoverage, unmapped } = content
  const { words, numberOf } = numbering()
  const glyphs = rows(content.glyphs, GLYPH, (to, at, glyph) => {
    to[at] = glyph.x0
    to[at + 1] = glyph.top
    to[at + 2] = glyph.x1
    to[at + 3] = glyph.bottom
    to[at + 4] = numberOf(glyph.char)
    to[at + 5] = glyph.baseline
    to[at + 6] = glyph.size
    to[at + 7] = numberOf(glyph.font)
    to[at + 8] = Number(glyph.bold)
    to[at + 9] = numberOf(glyph.color)
    to[at + 10] = glyph.angle
    to[at + 11] = glyph.mode
    to[at + 12] = Number(glyph.space)
  })
  const segments = rows(content.segments, SEGMENT, (to, at, segment) => {
    to[at] = Number(segment.orientation === 'v')
    to[at + 1] = segment.position
    to[at + 2] = segment.start
    to[at + 3] = segment.end
    to[at + 4] = segment.width
    to[at + 5] = Number(segment.kind === 'edge')
    to[at + 6] = numberOf(segment.color)
    to[at + 7] = Number(segment.dashed)
  })
  const hidden = rows(content.hidden, HIDDEN, (to, at, { x0, top, x1, bottom, char, reason }) => {
    to.set([x0, top, x1, bottom, numberOf(char), reasons.indexOf(reason)], at)
  })
  const filled = rows(fills, FILL, (to, at, { x0, top, x1, bottom, color, after, covers }) => {
    to.set([x0, top, x1, bottom, numberOf(color), after, Number(covers)], at)
  })
  return {
    page,
    width,
    height,
    imageCoverage,
    unmapped,
    words,
    glyphs,
    segments,
    slants: Float64Array.from(content.slants),
    hidden,
    fills: filled,
  }
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
    angle: from[at + 10] ?? 0,
    mode: from[at + 11] ?? 0,
    space: from[at + 12] === 1,
  })
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
    kind: from[at + 5] === 1 ? 'edge' : 'line',
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

function numbering() {
  const words: string[] = []
  const numbers = new Map<string, number>()
  const numberOf = (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, words.length)
    return words.push(word) - 1
  }
  return { words, numberOf }
}

function rows<T>(
  items: readonly T[],
  size: number,
  put: (to: Float64Array<ArrayBuffer>, at: number, item: T) => void,
): Float64Array<ArrayBuffer> {
  const to = new Float64Array(items.length * size)
  let at = 0
  for (const item of items) {
    put(to, at, item)
    at += size
  }
  return to
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
