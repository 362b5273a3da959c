import type { Box } from '../../../model/anchor.ts'
import { type Hidden, type Segment, segmentKinds } from '../model.ts'
import { type Dot, dottedLines } from './dots.ts'
import { FILL, GLYPH, HIDDEN, type PackedPage, reasons, SEGMENT } from './packed.ts'

/** Small squares of a page that are remembered. */
const MOST_DOTS = 100_000

/** Takes down what a page's operators paint, in the order of painting. */
export class PageRecord {
  readonly page: number
  readonly width: number
  readonly height: number
  imageCoverage = 0
  /** Glyphs whose character is unknown. */
  unmapped = 0
  /** x and y of slanted and curved strokes. */
  readonly slants: number[] = []
  /** Small filled squares. */
  readonly #dots: Dot[] = []
  readonly #glyphs = new Rows(GLYPH, 1024)
  readonly #segments = new Rows(SEGMENT, 64)
  readonly #hidden = new Rows(HIDDEN, 16)
  readonly #fills = new Rows(FILL, 16)
  readonly #words: string[] = []
  readonly #numbers = new Map<string, number>()

  constructor(page: number, width: number, height: number) {
    this.page = page
    this.width = width
    this.height = height
  }

  /** In the order of the fields of `Glyph`: an object for each would be garbage at once. */
  glyph(
    x0: number,
    top: number,
    x1: number,
    bottom: number,
    char: string,
    baseline: number,
    size: number,
    font: string,
    bold: boolean,
    color: string,
    angle: number,
    mode: number,
    space: boolean,
  ): void {
    const at = this.#glyphs.next()
    const to = this.#glyphs.numbers
    to[at] = x0
    to[at + 1] = top
    to[at + 2] = x1
    to[at + 3] = bottom
    to[at + 4] = this.#number(char)
    to[at + 5] = baseline
    to[at + 6] = size
    to[at + 7] = this.#number(font)
    to[at + 8] = Number(bold)
    to[at + 9] = this.#number(color)
    to[at + 10] = angle
    to[at + 11] = mode
    to[at + 12] = Number(space)
  }

  segment({ orientation, position, start, end, width, kind, color, dashed }: Segment): void {
    const upright = Number(orientation === 'v')
    this.#segments.add([
      upright,
      position,
      start,
      end,
      width,
      segmentKinds.indexOf(kind),
      this.#number(color),
      Number(dashed),
    ])
  }

  dot(dot: Dot): void {
    if (this.#dots.length < MOST_DOTS) this.#dots.push(dot)
  }

  hide(
    x0: number,
    top: number,
    x1: number,
    bottom: number,
    char: string,
    reason: Hidden['reason'],
  ): void {
    this.#hidden.add([x0, top, x1, bottom, this.#number(char), reasons.indexOf(reason)])
  }

  /** A filled area, over the glyphs so far. */
  fill({ x0, top, x1, bottom }: Box, color: string, covers: boolean): void {
    const after = this.#glyphs.count
    this.#fills.add([x0, top, x1, bottom, this.#number(color), after, Number(covers)])
  }

  packed(): PackedPage {
    for (const line of dottedLines(this.#dots)) this.segment(line)
    const { page, width, height, imageCoverage, unmapped } = this
    return {
      page,
      width,
      height,
      imageCoverage,
      unmapped,
      words: this.#words,
      glyphs: this.#glyphs.cut(),
      segments: this.#segments.cut(),
      slants: Float64Array.from(this.slants),
      hidden: this.#hidden.cut(),
      fills: this.#fills.cut(),
    }
  }

  #number(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    this.#numbers.set(word, this.#words.length)
    return this.#words.push(word) - 1
  }
}

/** Rows of so many numbers each, one after the other. */
class Rows {
  numbers: Float64Array<ArrayBuffer>
  count = 0
  readonly #size: number

  constructor(size: number, rows: number) {
    this.#size = size
    this.numbers = new Float64Array(size * rows)
  }

  /** Where the next row begins, for which there is room. */
  next(): number {
    const at = this.count * this.#size
    if (at + this.#size > this.numbers.length) {
      const wider = new Float64Array(2 * this.numbers.length)
      wider.set(this.numbers)
      this.numbers = wider
    }
    this.count += 1
    return at
  }

  add(row: readonly number[]): void {
    const at = this.next()
    this.numbers.set(row, at)
  }

  cut(): Float64Array<ArrayBuffer> {
    return this.numbers.slice(0, this.count * this.#size)
  }
}
