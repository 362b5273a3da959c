import { isNumber, type Row } from '../../lines/chunks.ts'
import type { Glyph } from '../../model.ts'
import { type Column, spanOf } from './columns.ts'
import type { Spaced } from './spacing.ts'

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
  /** The baseline of its first line, that of its last, and its em. */
  baseline: number
  last: number
  size: number
}

export type Ruled = (above: Band, below: Band) => boolean

/** Whether one of some long rulings stands between two lines. */
export function ruledBy(rules: readonly number[]): Ruled {
  return (above, below) =>
    rules.some(y => y > (above.top + above.bottom) / 2 && y < (below.top + below.bottom) / 2)
}

export function spaced(band: Band): Spaced {
  return { ...band, label: isLabel(band), numeric: holdsAmounts(band) }
}

export function grouped(bands: readonly Band[], starts: ReadonlySet<number>): Band[] {
  const rows: Band[] = []
  for (const [i, band] of bands.entries()) {
    const last = rows.at(-1)
    if (last && !starts.has(i)) join(last, band)
    else rows.push({ ...band, parts: [...band.parts] })
  }
  return rows
}

/** Whether words stand in the first column alone. */
export function isLabel({ parts: [only, ...more] }: Band): boolean {
  return only?.last === 0 && more.length === 0 && !only.number
}

/** Whether a number that is no year stands beside the label: headings may be years. */
export function holdsAmounts({ parts }: Band): boolean {
  return parts.some(
    ({ number, first, text }) => number && first > 0 && !/^(?:19|20)\d{2}$/.test(text),
  )
}

/** Whether a number stands beside the label. */
export function isNumeric({ parts }: Band): boolean {
  return parts.some(({ number, first }) => number && first > 0)
}

export function bandOf({ fine, line, baseline, size }: Row, columns: readonly Column[]): Band {
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
  return { parts, top: line.top, bottom: line.bottom, baseline, last: baseline, size }
}

/** Adds the parts of a line to a row, to the cells they stand under. */
export function join(into: Band, band: Band): Band {
  for (const part of band.parts) {
    const under = into.parts.filter(({ first, last }) => first <= part.last && last >= part.first)
    const [cell, ...others] = under
    if (cell === undefined) {
      into.parts.push({ ...part, glyphs: [...part.glyphs] })
      continue
    }
    for (const one of [...others, part]) {
      cell.glyphs.push(...one.glyphs)
      cell.text += ` ${one.text}`
      cell.first = Math.min(cell.first, one.first)
      cell.last = Math.max(cell.last, one.last)
      cell.number = cell.number && one.number
    }
    into.parts = into.parts.filter(one => !others.includes(one))
  }
  into.parts.sort((a, b) => a.first - b.first)
  into.bottom = Math.max(into.bottom, band.bottom)
  into.last = band.last
  return into
}
