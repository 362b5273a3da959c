import type { Box } from '../../../model/anchor.ts'
import type { Fill } from '../model.ts'

/** Side in points of the squares filled areas are looked up by. */
const SQUARE = 48
/** Squares all areas of a page may be listed under; a page with more is a drawing. */
const MOST = 200_000

const WHITE = '#ffffff'

/** What is painted under and over the glyphs of a page. */
export class Grounds {
  readonly #squares = new Map<number, Fill[]>()

  constructor(fills: readonly Fill[]) {
    let listed = 0
    for (const fill of fills) {
      const [left, right] = [Math.floor(fill.x0 / SQUARE), Math.floor(fill.x1 / SQUARE)]
      const [top, bottom] = [Math.floor(fill.top / SQUARE), Math.floor(fill.bottom / SQUARE)]
      listed += (right - left + 1) * (bottom - top + 1)
      if (listed > MOST) return
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) this.#list(row * MOST + column, fill)
    }
  }

  #list(square: number, fill: Fill): void {
    const known = this.#squares.get(square)
    if (known) known.push(fill)
    else this.#squares.set(square, [fill])
  }

  /** The colour a glyph, the nth painted, stands on; null when something painted later covers it. */
  under(glyph: Box, order: number): string | null {
    if (this.#squares.size === 0) return WHITE
    const x = (glyph.x0 + glyph.x1) / 2
    const y = (glyph.top + glyph.bottom) / 2
    const fills = this.#squares.get(Math.floor(y / SQUARE) * MOST + Math.floor(x / SQUARE))
    if (fills === undefined) return WHITE
    for (let i = fills.length - 1; i >= 0; i--) {
      const fill = fills[i]
      if (!fill || x < fill.x0 || x > fill.x1 || y < fill.top || y > fill.bottom) continue
      if (fill.after <= order) return fill.color
      if (fill.covers) return null
    }
    return WHITE
  }
}
