import type { Chunk, Row } from '../../lines/chunks.ts'
import { isOfSeveral } from './beside.ts'
import { framesOf } from './frames.ts'
import { withHead } from './over.ts'
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
