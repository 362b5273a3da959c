import type { Box } from '../../../model/anchor.ts'
import type { Glyph } from '../model.ts'

/** Times the usual size from which text that runs over other words, or is pale, is a mark and not a heading. */
const HUGE = 2.5
/** Share of a string's glyphs that run over other words. */
const OVER = 0.3
/** How often a pale string is printed on one page to be a pattern. */
const TILES = 4

/** The glyphs that are a watermark: slanted; pale or huge and over other words; pale and huge; pale and printed again and again. */
export function watermarkOf(glyphs: readonly Glyph[], pale: ReadonlySet<Glyph>): Set<Glyph> {
  const usual = usualSize(glyphs)
  const isSuspect = ({ angle, size }: Glyph) => angle % 90 !== 0 || size >= HUGE * usual
  if (pale.size === 0 && !glyphs.some(isSuspect)) return new Set()
  const strings = stringsOf(glyphs).map(string => {
    const [first] = string
    return {
      string,
      slanted: first !== undefined && first.angle % 90 !== 0,
      pale: first !== undefined && pale.has(first),
      huge: first !== undefined && first.size >= HUGE * usual,
      words: string.map(({ char }) => char).join(''),
    }
  })
  const suspects = strings.filter(found => !found.slanted && (found.pale || found.huge))
  const marks = new Set(strings.flatMap(({ string, slanted }) => (slanted ? string : [])))
  if (suspects.length === 0) return marks
  const suspected = new Set(suspects.flatMap(({ string }) => string))
  const others = new Places(glyphs.filter(glyph => !suspected.has(glyph) && !marks.has(glyph)))
  const times = new Map<string, number>()
  for (const { words } of suspects) times.set(words, (times.get(words) ?? 0) + 1)
  for (const suspect of suspects) {
    const { string, words } = suspect
    const over = string.filter(glyph => others.meets(glyph)).length >= OVER * string.length
    const tiled = string.length > 1 && (times.get(words) ?? 0) >= TILES
    if (over || (suspect.pale && (suspect.huge || tiled)))
      for (const glyph of string) marks.add(glyph)
  }
  return marks
}

/** The size in the middle of all glyphs; a page has few sizes. */
function usualSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>()
  let last = 0
  let count = 0
  const add = () => counts.set(last, (counts.get(last) ?? 0) + count)
  for (const { size } of glyphs) {
    if (size !== last) {
      add()
      last = size
      count = 0
    }
    count += 1
  }
  add()
  let before = 0
  for (const size of [...counts.keys()].sort((a, b) => a - b)) {
    before += counts.get(size) ?? 0
    if (before * 2 > glyphs.length) return size
  }
  return 0
}

/** Glyphs painted one after another in one way. */
function stringsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const strings: Glyph[][] = []
  let before: Glyph | undefined
  for (const glyph of glyphs) {
    const same =
      before !== undefined &&
      before.color === glyph.color &&
      before.size === glyph.size &&
      before.angle === glyph.angle &&
      Math.abs(before.baseline - glyph.baseline) < glyph.size &&
      Math.abs(glyph.x0 - before.x1) < 2 * glyph.size
    if (same) strings.at(-1)?.push(glyph)
    else strings.push([glyph])
    before = glyph
  }
  return strings
}

/** Side in points of the squares glyphs are looked up by. */
const SQUARE = 16
const SQUARES = 2 ** 16
/** Share of the smaller of two boxes that both cover when one is printed over the other. */
const SHARED = 0.25

/** Where words stand. */
class Places {
  readonly #squares = new Map<number, Box[]>()

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) {
      const square = squareOf((box.x0 + box.x1) / 2, (box.top + box.bottom) / 2)
      const known = this.#squares.get(square)
      if (known) known.push(box)
      else this.#squares.set(square, [box])
    }
  }

  /** Whether a glyph is printed over one of them. */
  meets(glyph: Box): boolean {
    for (let y = glyph.top - SQUARE; y < glyph.bottom + SQUARE; y += SQUARE)
      for (let x = glyph.x0 - SQUARE; x < glyph.x1 + SQUARE; x += SQUARE)
        if (this.#squares.get(squareOf(x, y))?.some(box => overlap(box, glyph) > SHARED))
          return true
    return false
  }
}

function squareOf(x: number, y: number): number {
  return Math.floor(y / SQUARE) * SQUARES + Math.floor(x / SQUARE)
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  if (width <= 0 || height <= 0) return 0
  const area = (box: Box) => (box.x1 - box.x0) * (box.bottom - box.top)
  return (width * height) / Math.max(1e-6, Math.min(area(a), area(b)))
}
