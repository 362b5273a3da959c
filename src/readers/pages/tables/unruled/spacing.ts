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
  let best: { starts: number[]; bare: number; ratio: number } | null = null
  for (const [i, small] of sorted.entries()) {
    const ratio = (sorted[i + 1] ?? small) / small
    if (ratio < stream.wider) continue
    const starts = gaps.flatMap((gap, line) =>
      line === 0 || gap > small * Math.sqrt(ratio) ? [line] : [],
    )
    const bare = bareRows(lines, starts)
    if (
      bare === null ||
      (best && (bare > best.bare || (bare === best.bare && ratio <= best.ratio)))
    )
      continue
    best = { starts, bare, ratio }
  }
  return best?.starts ?? null
}

/**
 * How many stretches of lines have no numbers, the heading aside, where the others have them in one place each; null where the
 * stretches cannot be rows.
 */
function bareRows(lines: readonly Spaced[], starts: readonly number[]): number | null {
  const rows = starts.map((start, i) => lines.slice(start, starts[i + 1]))
  const first = rows.findIndex(row => row.some(({ numeric }) => numeric))
  const body = rows.slice(first)
  const bare = body.filter(row => !row.some(({ numeric }) => numeric))
  const are =
    body.some(({ length }) => length > 1) &&
    body.length >= stream.rows &&
    bare.length * 4 <= body.length &&
    bare.every(({ length }) => length === 1) &&
    body.every(isOneRow)
  return are ? bare.length : null
}

function isOneRow(row: readonly Spaced[]): boolean {
  const [first, ...more] = row.filter(({ numeric }) => numeric)
  return (
    first === undefined ||
    more.every(({ baseline }) => baseline - first.baseline < stream.beside * first.size)
  )
}
