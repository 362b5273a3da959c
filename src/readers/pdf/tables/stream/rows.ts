import type { Glyph } from '../../model.ts'
import { isNumber, type Row } from './chunks.ts'
import { type Column, spanOf } from './columns.ts'

/** The words of one line in one cell. */
export interface Part {
  first: number
  last: number
  glyphs: Glyph[]
  number: boolean
  text: string
}

/** A row of the table: the parts of one line or of several that make one row. */
export interface Band {
  parts: Part[]
  top: number
  bottom: number
  header: boolean
}

/** Lines → rows: wrapped lines join the row they belong to; stacked words of a heading are one. `rules` are y of long horizontal rulings. */
export function bandsOf(
  region: readonly Row[],
  columns: readonly Column[],
  rules: readonly number[],
): Band[] {
  const bands = region.map(row => bandOf(row, columns))
  const ruled = (above: Band, below: Band) =>
    rules.some(y => y > (above.top + above.bottom) / 2 && y < (below.top + below.bottom) / 2)
  const first = firstBody(bands)
  const head = mergeHead(bands.slice(0, first), ruled)
  return [...head, ...mergeBody(bands.slice(first), ruled, rules.length >= bands.length / 2)]
}

function bandOf({ fine, line }: Row, columns: readonly Column[]): Band {
  const parts: Part[] = []
  for (const chunk of fine) {
    const span = spanOf(columns, chunk.x0, chunk.x1)
    if (span === null) continue
    const [first, last] = span
    const before = parts.at(-1)
    if (before && before.last >= first) {
      before.last = Math.max(before.last, last)
      before.glyphs.push(...chunk.glyphs)
      before.text += ` ${chunk.text}`
      before.number = false
    } else
      parts.push({
        first,
        last,
        glyphs: [...chunk.glyphs],
        number: isNumber(chunk),
        text: chunk.text,
      })
  }
  return { parts, top: line.top, bottom: line.bottom, header: false }
}

/** Index of the first line with numbers beside a label; headings may hold years, so two lines of numbers are asked for. */
function firstBody(bands: readonly Band[]): number {
  const numeric = (band: Band | undefined) =>
    band?.parts.some(
      part => part.number && part.first > 0 && !/^(?:19|20)\d{2}$/.test(part.text),
    ) === true
  const first = bands.findIndex(
    (band, i) => numeric(band) && (numeric(bands[i + 1]) || numeric(bands[i + 2])),
  )
  return first <= 0 || first > 6 ? (first > 6 || first < 0 ? 1 : 0) : first
}

type Ruled = (above: Band, below: Band) => boolean

/** Heading lines: those that span columns are a row each, the rest above one another are one row. */
function mergeHead(bands: readonly Band[], ruled: Ruled): Band[] {
  const merged: Band[] = []
  for (const band of bands) {
    const last = merged.at(-1)
    const spans = last?.parts.some(part => part.last > part.first) === true
    if (last && !spans && !ruled(last, band) && !band.parts.some(part => part.last > part.first))
      join(last, band)
    else merged.push({ ...band, parts: [...band.parts] })
  }
  for (const band of merged) band.header = true
  return merged
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
    if (last && !begins && !numbers && !ruled(last, band)) {
      join(last, band)
      continue
    }
    const next = bands[i + 1]
    const [only] = band.parts
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

/** Adds the parts of a line to a row, to the cells they stand under. */
function join(into: Band, band: Band): Band {
  for (const part of band.parts) {
    const under = into.parts.find(({ first, last }) => first <= part.last && last >= part.first)
    if (under) {
      under.glyphs.push(...part.glyphs)
      under.text += ` ${part.text}`
      under.first = Math.min(under.first, part.first)
      under.last = Math.max(under.last, part.last)
      under.number = under.number && part.number
    } else into.parts.push({ ...part, glyphs: [...part.glyphs] })
  }
  into.parts.sort((a, b) => a.first - b.first)
  into.bottom = Math.max(into.bottom, band.bottom)
  return into
}
