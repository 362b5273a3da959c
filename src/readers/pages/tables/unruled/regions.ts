import type { Chunk, Row } from '../../lines/chunks.ts'
import { framesOf } from './frames.ts'
import type { Rule } from './rules.ts'
import { stream } from './settings.ts'

/** Lines that may be a table. */
export interface Region {
  rows: Row[]
  /** Rulings of one width stand over and under it. */
  framed: boolean
  /** Too little for a table of its own, at the top of a page: it may be the end of the one before. */
  few: boolean
}

/** Lines between rulings of one width, and runs of lines of several words apart elsewhere. */
export function regionsOf(rows: readonly Row[], width: number, rules: readonly Rule[]): Region[] {
  const pitch = usualPitch(rows)
  const regions: Region[] = []
  const loose = (from: number, to: number) => {
    for (const lines of looseRegions(rows.slice(from, to), width, pitch)) {
      const found = withHead(lines, rows.slice(from, to))
      if (severalIn(found) >= stream.rows) regions.push({ rows: found, framed: false, few: false })
      else if (regions.length === 0 && from === 0 && isAtTop(found, rows))
        regions.push({ rows: found, framed: false, few: true })
    }
  }
  let next = 0
  for (const [from, to] of framesOf(rows, rules)) {
    if (from < next) continue
    loose(next, from)
    regions.push({ rows: rows.slice(from, to), framed: true, few: false })
    next = to
  }
  loose(next, rows.length)
  return regions
}

/**
 * A region with the line above that heads the columns its second line names, where the first line has words beside both alone:
 *
 *                        收入
 *     项目     合计
 *                     本年    上年
 */
function withHead(region: Row[], rows: readonly Row[]): Row[] {
  const [first, second] = region
  const above = first && rows[rows.indexOf(first) - 1]
  const [only, ...more] = above?.chunks ?? []
  if (!above || !first || !second || !only || more.length > 0) return region
  const [over, under] = [first.baseline - above.baseline, second.baseline - first.baseline]
  if (over > stream.near * first.size || !isSetAlike(above, first)) return region
  const apart = first.chunks.every(({ x1 }) => second.chunks.every(({ x0 }) => x1 < x0))
  const [left, right] = [second.chunks[0], second.chunks.at(-1)]
  if (!apart || !left || !right || left === right) return region
  const middle = (left.x0 + right.x1) / 2
  const centred = Math.abs((only.x0 + only.x1) / 2 - middle) < stream.centred * first.size
  return centred && Math.abs(over - under) < 0.3 * first.size ? [above, ...region] : region
}

/** Whether two lines are set in one font and size. */
function isSetAlike(above: Row, below: Row): boolean {
  const [one, other] = [above.line.glyphs[0], below.line.glyphs[0]]
  return one?.font === other?.font && one?.bold === other?.bold && one?.size === other?.size
}

/** How many lines of several chunks there are. */
function severalIn(region: readonly Row[]): number {
  return region.filter(({ chunks }) => chunks.length > 1).length
}

/** Whether no more than some headings stand above. */
function isAtTop([first]: readonly Row[], rows: readonly Row[]): boolean {
  return first !== undefined && rows.indexOf(first) <= stream.above
}

/** Runs of lines that may be a table or a part of one: lines of several chunks, and the short lines of one between them. */
function looseRegions(rows: readonly Row[], width: number, pitch: number): Row[][] {
  const regions: Row[][] = []
  let region: Row[] = []
  let loose = 0
  const close = () => {
    while (region.length > 0 && isLoose(region)) region.pop()
    if (severalIn(region) > 1) regions.push(region)
    region = []
    loose = 0
  }
  for (const [i, row] of rows.entries()) {
    const last = region.at(-1)
    if (last && row.baseline - last.baseline > stream.apart * Math.max(pitch, 1.2 * row.size))
      close()
    if (isOfSeveral(rows, i)) {
      region.push(row)
      loose = 0
    } else if (region.length > 0) {
      const [chunk] = row.chunks
      const wide = chunk !== undefined && chunk.x1 - chunk.x0 > stream.full * width
      loose += 1
      const most = isOfLabels(chunk, region) ? stream.labelLines : stream.loose
      if (wide || loose > most) close()
      else region.push(row)
    }
  }
  close()
  return regions
}

/** Whether words alone in a line keep to the first column of the lines above. */
function isOfLabels(words: Chunk | undefined, region: readonly Row[]): boolean {
  const second = region.map(({ chunks }) => chunks[1]?.x0 ?? Infinity)
  return words !== undefined && words.x1 < Math.min(...second)
}

/** Whether a line holds several chunks, or stands beside one that does not, as numbers in the middle of a row do beside a label of two lines. */
function isOfSeveral(rows: readonly Row[], i: number): boolean {
  const [above, row, below] = [rows[i - 1], rows[i], rows[i + 1]]
  if (!row || row.chunks.length > 1) return row !== undefined
  return (above && standBeside(above, row)) || (below && standBeside(row, below)) || false
}

/** Whether two lines overlap in height and not in width. */
function standBeside(above: Row, below: Row): boolean {
  const apart = above.chunks.every(a => below.chunks.every(b => a.x1 <= b.x0 || b.x1 <= a.x0))
  return apart && below.baseline - above.baseline < Math.min(above.size, below.size)
}

/** Whether the last line is one of a single word that neither stands beside the line above nor goes on with its label. */
function isLoose(region: readonly Row[]): boolean {
  const [before, above, last] = [region.at(-3), region.at(-2), region.at(-1)]
  if (last === undefined || last.chunks.length > 1) return false
  if (!above) return true
  const gap = last.baseline - above.baseline
  if (gap <= stream.beside * last.size) return false
  const begun = before?.chunks.length === 1 && isOfLabels(before.chunks[0], region)
  const leading = begun ? above.baseline - before.baseline : 0
  const near = gap * stream.wider < leastPitch(region) || gap < leading * stream.wider
  return !near || !isOfLabels(last.chunks[0], region)
}

/** The least distance between lines of several words that follow each other; 0 where none do. */
function leastPitch(region: readonly Row[]): number {
  const gaps = region.flatMap((row, i) => {
    const next = region[i + 1]
    const rows = next && row.chunks.length > 1 && next.chunks.length > 1
    const gap = rows ? next.baseline - row.baseline : 0
    return gap > row.size ? [gap] : []
  })
  return gaps.length === 0 ? 0 : Math.min(...gaps)
}

function usualPitch(rows: readonly Row[]): number {
  const gaps = rows
    .slice(1)
    .map((row, i) => row.baseline - (rows[i]?.baseline ?? 0))
    .filter(gap => gap > 1)
    .sort((a, b) => a - b)
  return gaps[gaps.length >> 1] ?? 12
}
