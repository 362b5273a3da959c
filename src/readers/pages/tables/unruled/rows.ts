import type { Row } from '../../lines/chunks.ts'
import {
  type Band,
  bandOf,
  grouped,
  isLabel,
  isNumeric,
  join,
  type Part,
  type Ruled,
  ruledBy,
  spaced,
} from './bands.ts'
import type { Column } from './columns.ts'
import { stream } from './settings.ts'
import { rowStarts } from './spacing.ts'

/** Lines → rows: wrapped lines join the row they belong to. `rules` are y of long horizontal rulings. */
export function bandsOf(
  lines: readonly Row[],
  columns: readonly Column[],
  rules: readonly number[],
): Band[] {
  const bands = lines.map(row => bandOf(row, columns))
  const ruled = ruledBy(rules)
  const starts = isEveryRowRuled(bands, ruled)
    ? ruledStarts(bands, ruled)
    : spacedStarts(bands, ruled)
  if (starts) return grouped(bands, new Set(starts))
  // The ruling under the headings parts no rows.
  const parted = ruledStarts(bands, ruled).length > 1
  return mergeBody(wrapped(bands, ruled), ruled, parted && rules.length >= bands.length / 2)
}

/** Whether a ruling stands between any two lines with numbers that follow each other, with lines between some of them. */
function isEveryRowRuled(bands: readonly Band[], ruled: Ruled): boolean {
  const numeric = bands.filter(isNumeric)
  return (
    numeric.length >= stream.rows &&
    numeric.every((band, i) => {
      const next = numeric[i + 1]
      return next === undefined || ruled(band, next)
    })
  )
}

/** What stands between two rulings is one row. */
function ruledStarts(bands: readonly Band[], ruled: Ruled): number[] {
  return bands.flatMap((band, i) => {
    const above = bands[i - 1]
    return above === undefined || ruled(above, band) ? [i] : []
  })
}

/** Rows that the space between them tells, where no ruling cuts through one. */
function spacedStarts(bands: readonly Band[], ruled: Ruled): number[] | null {
  const starts = rowStarts(bands.map(spaced))
  const cut = ruledStarts(bands, ruled).some(start => !starts?.includes(start))
  return cut ? null : starts
}

/**
 * Lines of labels put to the numbers they belong to, as their places tell: a line less than a line's height away from the
 * numbers, which stand in the middle beside it; or one nearer to the row above or below than rows are to each other.
 */
function wrapped(bands: readonly Band[], ruled: Ruled): Band[] {
  const pitch = pitchOf(bands)
  const found: Band[] = []
  let waits = false
  for (const [i, band] of bands.entries()) {
    const last = found.at(-1)
    const own = { ...band, parts: [...band.parts] }
    const [above, below] = [
      last ? band.baseline - last.last : Number.POSITIVE_INFINITY,
      (bands[i + 1]?.baseline ?? Number.POSITIVE_INFINITY) - band.baseline,
    ]
    if (last && !ruled(last, band) && (waits || above < stream.beside * band.size)) {
      join(last, own)
      waits = false
      continue
    }
    const near = (gap: number) => gap * stream.closer < pitch
    const follows = near(above) && above * stream.closer < below && isSetUnder(last, band)
    if (last && isLabel(band) && !ruled(last, band) && follows) join(last, own)
    else {
      found.push(own)
      const next = bands[i + 1]
      waits =
        next !== undefined &&
        isLabel(band) &&
        below >= stream.beside * band.size &&
        near(below) &&
        below * stream.closer < above &&
        !ruled(band, next)
    }
  }
  return found
}

/** Whether a line stands under the label of a row, or set in from it. */
function isSetUnder(above: Band | undefined, { parts, size }: Band): boolean {
  const [label, own] = [above?.parts[0], parts[0]]
  const left = label?.first === 0 ? label.glyphs[0]?.x0 : undefined
  const x0 = own?.glyphs[0]?.x0
  return left !== undefined && x0 !== undefined && x0 > left - 0.5 * size
}

/** The usual distance between lines with numbers that follow each other; 0 when there are too few. */
function pitchOf(bands: readonly Band[]): number {
  const gaps = bands
    .flatMap((band, i) => {
      const next = bands[i + 1]
      return next && isNumeric(band) && isNumeric(next) ? [next.baseline - band.baseline] : []
    })
    .sort((a, b) => a - b)
  return gaps.length < stream.rows - 1 ? 0 : (gaps[gaps.length >> 1] ?? 0)
}

/** Body lines: one without a number whose words only go on is part of the row above, or of the one below. */
function mergeBody(bands: readonly Band[], ruled: Ruled, everyRuled: boolean): Band[] {
  const merged: Band[] = []
  let label: Band | undefined
  for (const [i, band] of bands.entries()) {
    const last = merged.at(-1)
    if (last && everyRuled && !ruled(last, band)) {
      join(last, band)
      continue
    }
    const begins = band.parts.some(({ first }) => first === 0)
    const numbers = band.parts.some(part => part.number)
    const next = bands[i + 1]
    const [only] = band.parts
    const spans = only !== undefined && band.parts.length === 1 && only.last > only.first
    if (last && !begins && !numbers && !spans && !ruled(last, band)) {
      join(last, band)
      continue
    }
    if (
      only &&
      band.parts.length === 1 &&
      only.first === 0 &&
      next &&
      goesOn(only, next) &&
      !ruled(band, next)
    ) {
      label = label ? join(label, band) : { ...band, parts: [...band.parts] }
      continue
    }
    const own = { ...band, parts: [...band.parts] }
    merged.push(label ? join(label, own) : own)
    label = undefined
  }
  if (label) merged.push(label)
  return merged
}

/** Whether the words of a label go on in the next line: it begins in lower case, or the label ends in the middle. */
function goesOn({ text }: Part, next: Band): boolean {
  const label = next.parts.find(({ first }) => first === 0)
  if (label === undefined || label.number) return false
  return /^[a-z(&]/.test(label.text) || /(?:[,\-–&]| (?:and|of|the|for|in|to|with|or))$/.test(text)
}
