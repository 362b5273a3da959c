import { stream } from './settings.ts'

/** A line as far as its place among the rows tells. */
export interface Spaced {
  baseline: number
  size: number
  /** It holds words of the first column alone. */
  label: boolean
  /** It holds numbers beside the label. */
  numeric: boolean
}

/**
 * Index of the first line of each row, where the space between rows is wider than that between the lines of a cell: then each row has
 * its numbers in one place, and no line of a label stands without them. Null where the spaces do not tell.
 */
export function rowStarts(lines: readonly Spaced[]): number[] | null {
  if (!lines.some(({ label }) => label)) return null
  if (lines.filter(({ numeric }) => numeric).length < stream.rows) return null
  const gaps = lines.map(({ baseline }, i) => baseline - (lines[i - 1]?.baseline ?? baseline))
  const sorted = gaps.slice(1).sort((a, b) => a - b)
  let best: { starts: number[]; ratio: number } | null = null
  for (const [i, small] of sorted.entries()) {
    const ratio = (sorted[i + 1] ?? small) / small
    if (ratio < stream.wider || (best && ratio <= best.ratio)) continue
    const starts = gaps.flatMap((gap, line) =>
      line === 0 || gap > small * Math.sqrt(ratio) ? [line] : [],
    )
    if (areRows(lines, starts)) best = { starts, ratio }
  }
  return best?.starts ?? null
}

/** Whether nearly every stretch of lines, the heading aside, has its numbers in one place, and those without are one line. */
function areRows(lines: readonly Spaced[], starts: readonly number[]): boolean {
  const rows = starts.map((start, i) => lines.slice(start, starts[i + 1]))
  const first = rows.findIndex(row => row.some(({ numeric }) => numeric))
  const body = rows.slice(first)
  const joined = body.filter(row => row.length > 1)
  const without = body.filter(row => !row.some(({ numeric }) => numeric))
  return (
    joined.length > 0 &&
    body.length >= stream.rows &&
    without.length * 4 <= body.length &&
    without.every(({ length }) => length === 1) &&
    body.every(isOneRow)
  )
}

function isOneRow(row: readonly Spaced[]): boolean {
  const [first, ...more] = row.filter(({ numeric }) => numeric)
  return (
    first === undefined ||
    more.every(({ baseline }) => baseline - first.baseline < stream.beside * first.size)
  )
}
