import { isNumber } from './chunks.ts'
import { isIn, type Sides, type Strip, side, sidesOf, usualSize } from './strips.ts'

/** How columns of prose are told; lengths in em of the text they stand in. */
export const prose = {
  /** White space between two columns of prose. */
  gutter: 0.8,
  /** A column of prose is no narrower. */
  narrowest: 11,
  /** Lines each of two columns has at least. */
  lines: 4,
  /** Share of its column a line of prose fills. */
  full: 0.7,
  /** Share of a column's lines that are lines of prose. */
  share: 0.5,
  /** Lines of two columns may stand this much higher or lower than each other. */
  shift: 1.2,
  /** Lines on both sides where only one of them is prose. */
  beside: 8,
  /** There, fewer than this share of the lines stand on one baseline with a line of the other side. */
  level: 0.4,
  /** Baselines nearer than this are one. */
  same: 0.08,
  /** Left sides of columns that are tried, those of most lines first. */
  tried: 6,
} as const

/** A stretch of the page, or of one column where prose is set in columns, and the sides of its column. */
export interface Stretch {
  strips: Strip[]
  left: number
  right: number
}

/**
 * Strips in reading order, cut where prose is set in columns: what stands above, the left column, the right one, what
 * stands below.
 *
 *   ▬▬▬▬▬▬▬▬▬
 *   ▬▬▬▬ ▬▬▬▬      →   above, left, right
 *   ▬▬▬▬ ▬▬▬▬
 */
export function stretchesOf(strips: readonly Strip[]): Stretch[] {
  return cut(strips, sidesOf(strips), MOST_CUTS)
}

const MOST_CUTS = 4

function cut(strips: readonly Strip[], sides: Sides, cuts: number): Stretch[] {
  if (strips.length === 0) return []
  const found = cuts > 0 ? widestRun(strips) : null
  if (found === null) return [{ strips: [...strips], ...sides }]
  const { from, to, x } = found
  const run = strips.slice(from, to)
  const columns = [side(run, 0, x), side(run, x, Number.POSITIVE_INFINITY)]
  return [
    ...cut(strips.slice(0, from), sides, cuts - 1),
    ...columns.flatMap(column => cut(column, sidesOf(column), cuts - 1)),
    ...cut(strips.slice(to), sides, cuts - 1),
  ]
}

interface Run {
  from: number
  to: number
  /** Where the right column begins. */
  x: number
  lines: number
}

/** The longest stretch of strips that leave the white space before some column free, prose on both sides of it. */
function widestRun(strips: readonly Strip[]): Run | null {
  const em = usualSize(strips)
  let best: Run | null = null
  for (const x of leftSides(strips, em)) {
    let from = 0
    for (let i = 0; i <= strips.length; i++) {
      const strip = strips[i]
      if (strip && !isIn(strip, x - prose.gutter * em, x - 1)) continue
      const run = trimmed(strips, [from, i], x, em)
      if (run && run.lines > (best?.lines ?? 0) && isParted(strips.slice(run.from, run.to), x, em))
        best = run
      from = i + 1
    }
  }
  return best
}

/** A stretch without the strips above the first line of its right column; null where there are too few. */
function trimmed(
  strips: readonly Strip[],
  [from, to]: [number, number],
  x: number,
  em: number,
): Run | null {
  if (to - from < prose.lines) return null
  let top: number | undefined
  let lines = 0
  for (let i = from; i < to; i++) {
    const strip = strips[i]
    if (strip === undefined || !isRight(strip, x)) continue
    top ??= strip.top
    lines += 1
  }
  if (top === undefined || lines < prose.lines) return null
  let first = from
  while ((strips[first]?.top ?? top) <= top - prose.shift * em) first += 1
  return { from: first, to, x, lines }
}

/** Whether something begins in the right column. */
function isRight({ chunks }: Strip, x: number): boolean {
  for (const { x0 } of chunks) if (x0 >= x - 1) return true
  return false
}

/** Where many lines begin, away from the sides of the page. */
function leftSides(strips: readonly Strip[], em: number): number[] {
  const { left, right } = sidesOf(strips)
  const counts = new Map<number, { count: number; x: number }>()
  for (const { chunks } of strips) {
    for (const { x0 } of chunks) {
      if (x0 < left + prose.narrowest * em || x0 > right - prose.narrowest * em) continue
      const key = Math.round((2 * x0) / em)
      const known = counts.get(key)
      if (known) {
        known.count += 1
        known.x = Math.min(known.x, x0)
      } else counts.set(key, { count: 1, x: x0 })
    }
  }
  return [...counts.values()]
    .filter(({ count }) => count >= prose.lines)
    .sort((a, b) => b.count - a.count || a.x - b.x)
    .slice(0, prose.tried)
    .map(({ x }) => x)
}

/** Prose on both sides; or on one side, beside many lines of other things that keep to lines of their own. */
function isParted(run: readonly Strip[], x: number, em: number): boolean {
  const columns = [side(run, 0, x), side(run, x, Number.POSITIVE_INFINITY)]
  const texts = columns.filter(column => isProse(column, em)).length
  if (texts === 2) return true
  if (texts === 0 || columns.some(({ length }) => length < prose.beside)) return false
  const both = run.filter(strip => isLevel(strip, x)).length
  return both < prose.level * Math.min(...columns.map(({ length }) => length))
}

/** Whether what stands left and right of a place stands on one baseline. */
function isLevel({ row, chunks }: Strip, x: number): boolean {
  if (row === undefined) return false
  const left = chunks.findLast(({ x0 }) => x0 < x - 1)?.glyphs[0]
  const right = chunks.find(({ x0 }) => x0 >= x - 1)?.glyphs[0]
  return (
    left !== undefined &&
    right !== undefined &&
    Math.abs(left.baseline - right.baseline) < prose.same * row.size
  )
}

function isProse(column: readonly Strip[], em: number): boolean {
  const { left, right } = sidesOf(column)
  const width = right - left
  if (column.length < prose.lines || width < prose.narrowest * em) return false
  let lines = 0
  let full = 0
  for (const { row, chunks } of column) {
    if (row === undefined) continue
    lines += 1
    const [only] = chunks
    if (only && chunks.length === 1 && only.x1 - only.x0 > prose.full * width && !isNumber(only))
      full += 1
  }
  return full >= prose.lines && full >= prose.share * lines
}
