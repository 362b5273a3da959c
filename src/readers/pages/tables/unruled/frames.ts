import { numberedFigure } from '../../../../lexicon/captions.ts'
import type { Row } from '../../lines/chunks.ts'
import { isOfSeveral } from './beside.ts'
import type { Rule } from './rules.ts'
import { stream } from './settings.ts'

/**
 * Stretches of lines between rulings of the same width, where no ruling stands beside them:
 *
 *   ─────────────────
 *        2023   2024        a heading
 *   ─────────────────
 *   甲     12     13        the rows, gaps and headings within them included
 *   ─────────────────
 */
export function framesOf(
  rows: readonly Row[],
  rules: readonly Rule[],
): [from: number, to: number][] {
  const found: [number, number][] = []
  const used = new Set<Rule>()
  for (const rule of rules) {
    if (used.has(rule)) continue
    const chain = [rule]
    for (const next of rules) {
      const last = chain.at(-1)
      if (!last || next.y <= last.y || used.has(next) || !isAsWide(rule, next)) continue
      if (!isDouble(rows, last, next) && !isTabular(rows, last, next, chain.length === 1)) break
      chain.push(next)
    }
    const frame = frameOf(rows, chain, rules)
    if (frame === null) continue
    for (const one of chain) used.add(one)
    found.push(frame)
  }
  return found
}

function isAsWide(a: Rule, b: Rule): boolean {
  return Math.abs(a.x0 - b.x0) < stream.side && Math.abs(a.x1 - b.x1) < stream.side
}

function frameOf(
  rows: readonly Row[],
  chain: readonly Rule[],
  rules: readonly Rule[],
): [number, number] | null {
  const [top, bottom] = [chain[0], chain.at(-1)]
  if (!top || !bottom || chain.length < 2) return null
  const [from, to] = between(rows, top, bottom)
  const inside = rows.slice(from, to)
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last || inside.filter(({ chunks }) => chunks.length > 1).length < stream.rows)
    return null
  const near =
    first.line.top - top.y < stream.near * first.size &&
    bottom.y - last.line.bottom < stream.near * last.size
  const start = from - headsOver(rows.slice(0, from), top, rules)
  return near && (start < from || chain.length > 2) ? [start, to] : null
}

/** How many lines stand over the first ruling under one that leaves the column of labels free. */
function headsOver(rows: readonly Row[], top: Rule, rules: readonly Rule[]): number {
  const over = rules.find(
    ({ y, x0, x1 }) =>
      y < top.y &&
      Math.abs(x1 - top.x1) < stream.side &&
      x0 > top.x0 + stream.side &&
      x1 - x0 > 0.5 * (top.x1 - top.x0),
  )
  if (over === undefined) return 0
  const heads = rows.filter(({ baseline }) => baseline > over.y)
  return heads.length <= stream.heads &&
    heads.every(({ line }) => line.x0 > top.x0 - stream.side && line.x1 < top.x1 + stream.side)
    ? heads.length
    : 0
}

/** Two rulings with nothing between them are one drawn double. */
function isDouble(rows: readonly Row[], above: Rule, below: Rule): boolean {
  const [from, to] = between(rows, above, below)
  return from === to && below.y - above.y < stream.side
}

/** Whether lines between two rulings are rows: no prose, no caption, some of them of several words apart. */
function isTabular(rows: readonly Row[], above: Rule, below: Rule, isFirst: boolean): boolean {
  const [from, to] = between(rows, above, below)
  const inside = rows.slice(from, to)
  const width = above.x1 - above.x0
  const several = inside.filter((_, i) => isOfSeveral(inside, i))
  const prose = inside.some(
    ({ chunks: [only] }, i) =>
      only !== undefined &&
      !isOfSeveral(inside, i) &&
      (only.x1 - only.x0 > stream.full * width || numberedFigure.test(only.text)),
  )
  const outside = inside.some(
    ({ line }) => line.x0 < above.x0 - stream.side || line.x1 > above.x1 + stream.side,
  )
  if (outside || prose) return false
  return isFirst
    ? inside.length <= stream.heads * 2 || several.length * 3 > inside.length
    : several.length > 0
}

function between(rows: readonly Row[], above: Rule, below: Rule): [number, number] {
  const from = rows.findIndex(({ baseline }) => baseline > above.y)
  const end = rows.findIndex(({ baseline }) => baseline > below.y)
  return [from < 0 ? rows.length : from, end < 0 ? rows.length : end]
}
