import type { Segment } from '../model.ts'

/** A small filled square: middle, side, `#rrggbb`. */
export interface Dot {
  x: number
  y: number
  size: number
  color: string
}

/** Squares that make a line; what has fewer is an ornament. */
const FEWEST = 6
/** Distance of neighbours in sides: nearer ones touch (a code of squares), farther ones are not of one line. */
const NEAREST = 1.25
const FARTHEST = 5
/** Out of line by no more than this, in points. */
const STRAIGHT = 0.25
/** How much farther one may be from the next than the one before was. */
const UNEVEN = 1.6

/** Rulings printed as rows and columns of small squares. */
export function dottedLines(dots: readonly Dot[]): Segment[] {
  return dots.length < FEWEST ? [] : [...linesOf(dots, 'h'), ...linesOf(dots, 'v')]
}

function linesOf(dots: readonly Dot[], orientation: Segment['orientation']): Segment[] {
  const [along, across] = orientation === 'h' ? (['x', 'y'] as const) : (['y', 'x'] as const)
  const found: Segment[] = []
  const levels: Dot[][] = []
  for (const dot of [...dots].sort((a, b) => a[across] - b[across])) {
    const level = levels.at(-1)
    if (level?.[0] && dot[across] - level[0][across] <= STRAIGHT) level.push(dot)
    else levels.push([dot])
  }
  for (const level of levels) {
    let line: Dot[] = []
    let gap = 0
    const close = () => {
      const [first, last] = [line[0], line.at(-1)]
      if (line.length < FEWEST || !first || !last) return
      const [position, width] = [first[across], first.size]
      const [start, end] = [first[along] - width / 2, last[along] + width / 2]
      found.push({
        orientation,
        position,
        start,
        end,
        width,
        kind: 'line',
        color: first.color,
        dashed: true,
      })
    }
    for (const dot of level.sort((a, b) => a[along] - b[along])) {
      const last = line.at(-1)
      const step = last === undefined ? 0 : dot[along] - last[along]
      // Drawn twice, as by each of two cells.
      if (last !== undefined && step < dot.size / 4) continue
      const goesOn =
        last !== undefined &&
        step >= NEAREST * dot.size &&
        step <= FARTHEST * dot.size &&
        (gap === 0 || (step <= UNEVEN * gap && gap <= UNEVEN * step))
      if (!goesOn) {
        close()
        line = []
      }
      gap = goesOn ? step : 0
      line.push(dot)
    }
    close()
  }
  return found
}
