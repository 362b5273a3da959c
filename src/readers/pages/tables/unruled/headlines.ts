import type { Row } from '../../lines/chunks.ts'
import {
  type Band,
  bandOf,
  grouped,
  holdsAmounts,
  isLabel,
  isNumeric,
  ruledBy,
  spaced,
} from './bands.ts'
import type { Column } from './columns.ts'
import { stream } from './settings.ts'
import { rowStarts } from './spacing.ts'

/** How many leading lines are headings: those above a long ruling over the first numbers, else those above the first numbers. */
export function headLines(
  lines: readonly Row[],
  columns: readonly Column[],
  rules: readonly number[],
): number {
  const bands = lines.map(row => bandOf(row, columns))
  const first = firstBody(bands)
  const ruled = ruledBy(rules)
  const isRuled = (i: number) => {
    const [above, below] = [bands[i - 1], bands[i]]
    return above !== undefined && below !== undefined && ruled(above, below)
  }
  const most = Math.min(first ?? stream.heads, lines.length - 1)
  for (let i = most; i > 0; i--) if (isRuled(i)) return i
  const starts = rowStarts(bands.map(spaced))
  const body = starts?.find((start, i) => bands.slice(start, starts[i + 1]).some(holdsAmounts))
  if (body !== undefined && body <= stream.mostHeads) return body
  let end = first ?? 1
  const alone = (band: Band | undefined) => band?.parts.length === 1 && band.parts[0]?.last === 0
  const isTitled = (band: Band | undefined) =>
    band !== undefined && band.parts.length > 1 && band.parts[0]?.first === 0
  while (end > 1 && alone(bands[end - 1]) && isTitled(bands[end - 2])) end -= 1
  return end
}

/** Index of the first line with numbers beside a label; headings may hold years, so two lines of numbers are asked for. */
function firstBody(bands: readonly Band[]): number | null {
  const numeric = (band: Band | undefined) => band !== undefined && holdsAmounts(band)
  const first = bands.findIndex(
    (band, i) => numeric(band) && (numeric(bands[i + 1]) || numeric(bands[i + 2])),
  )
  return first < 0 || first > stream.mostHeads ? null : first
}

/** A heading and one row under it: one line has numbers, the others of the row only more of its label. The widest space parts them. */
export function onlyRow(
  lines: readonly Row[],
  columns: readonly Column[],
): { head: number; bands: Band[] } | null {
  const bands = lines.map(row => bandOf(row, columns))
  const first = bands.findIndex(isNumeric)
  if (first < 1) return null
  const gaps = bands
    .slice(1, first + 1)
    .map(({ baseline }, i) => baseline - (bands[i]?.baseline ?? 0))
  const head = 1 + gaps.lastIndexOf(Math.max(...gaps))
  const row = bands.slice(head)
  return row.every((band, i) => head + i === first || isLabel(band))
    ? { head, bands: grouped(row, new Set()) }
    : null
}
