import { type Glyph, LOST } from '../model.ts'

/** Parts of an em: what stands nearer touches, what differs more in size is a mark of a note. */
const TOUCHES = 0.3
const SAME_SIZE = 0.25

const numeric = /[\d０-９.,，．]/

/** So many unknown glyphs side by side are looked over for a digit. */
const MOST = 8

/**
 * Leaves out glyphs whose character nobody knows (bullets mostly), but for those a number touches: 15099�4 is not 150994. In the order they
 * were painted in, where neighbours of one line follow each other.
 */
export function withoutLost(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.filter((glyph, i) => glyph.char !== LOST || isOfNumber(glyphs, i))
}

function isOfNumber(glyphs: readonly Glyph[], at: number): boolean {
  const glyph = glyphs[at]
  const before = neighbour(glyphs, at, -1)
  const behind = neighbour(glyphs, at, 1)
  if (glyph === undefined) return false
  const isDigit = (other: Glyph | undefined) => other !== undefined && numeric.test(other.char)
  return isDigit(before) || (isDigit(behind) && before !== undefined)
}

/** The next glyph to one side that is known, when each on the way touches the one before on one baseline and in one size. */
function neighbour(glyphs: readonly Glyph[], at: number, step: 1 | -1): Glyph | undefined {
  for (let n = 1; n <= MOST; n++) {
    const [from, to] = [glyphs[at + step * (n - 1)], glyphs[at + step * n]]
    if (from === undefined || to === undefined || !touch(from, to, step)) return undefined
    if (to.char !== LOST) return to
  }
  return undefined
}

function touch(from: Glyph, to: Glyph, step: 1 | -1): boolean {
  const gap = step > 0 ? to.x0 - from.x1 : from.x0 - to.x1
  const em = Math.max(from.size, to.size)
  return (
    gap <= TOUCHES * em &&
    gap >= -em &&
    Math.abs(from.baseline - to.baseline) <= 0.1 * em &&
    Math.abs(from.size - to.size) <= SAME_SIZE * em
  )
}
