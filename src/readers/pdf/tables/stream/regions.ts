import type { Row } from './chunks.ts'
import { stream } from './settings.ts'

/** Runs of lines that may be a table: lines of several chunks, and the short lines of one between them. */
export function regionsOf(rows: readonly Row[], width: number): Row[][] {
  const pitch = usualPitch(rows)
  const regions: Row[][] = []
  let region: Row[] = []
  let loose = 0
  const close = () => {
    while (region.length > 0 && (region.at(-1)?.chunks.length ?? 0) < 2) region.pop()
    if (region.filter(({ chunks }) => chunks.length > 1).length >= stream.rows) regions.push(region)
    region = []
    loose = 0
  }
  for (const row of rows) {
    const last = region.at(-1)
    if (last && row.baseline - last.baseline > stream.apart * Math.max(pitch, 1.2 * row.size))
      close()
    if (row.chunks.length > 1) {
      region.push(row)
      loose = 0
    } else if (region.length > 0) {
      const [chunk] = row.chunks
      const wide = chunk !== undefined && chunk.x1 - chunk.x0 > 0.6 * width
      loose += 1
      if (wide || loose > stream.loose) close()
      else region.push(row)
    }
  }
  close()
  return regions
}

function usualPitch(rows: readonly Row[]): number {
  const gaps = rows
    .slice(1)
    .map((row, i) => row.baseline - (rows[i]?.baseline ?? 0))
    .filter(gap => gap > 1)
    .sort((a, b) => a - b)
  return gaps[gaps.length >> 1] ?? 12
}
