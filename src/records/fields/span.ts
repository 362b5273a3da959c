import { findPeriods } from '../../figures/index.ts'
import type { FigureContext } from '../../model/figure.ts'
import type { Period } from '../../model/period.ts'
import { compact } from '../../model/text.ts'

/** What a stretch of time needs to be written down. */
export type Span = Pick<Period, 'start' | 'end' | 'granularity'>

const numeric = /^((?:19|20)\d{2})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?|(\d{2})(\d{2})|)$/

/** The period that is all of the words; undefined when they are none, or more than that, or no year is known. */
export function spanOf(words: string, context: FigureContext): Span | undefined {
  const bare = compact(words.normalize('NFKC'))
  const plain = numeric.exec(bare)
  if (plain !== null) {
    const [, year = '', m1, d1, m2, d2] = plain
    return day(year, m1 ?? m2, d1 ?? d2)
  }
  const found = findPeriods(bare, context)
  const first = found[0]
  if (found.length !== 1 || first?.period === undefined) return undefined
  return first.start === 0 && first.end === bare.length ? first.period : undefined
}

function day(year: string, month?: string, date?: string): Span | undefined {
  if (month === undefined) {
    return { start: `${year}-01-01`, end: `${year}-12-31`, granularity: 'year' }
  }
  const m = Number(month)
  if (m < 1 || m > 12) return undefined
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate()
  const head = `${year}-${String(m).padStart(2, '0')}`
  if (date === undefined) {
    return { start: `${head}-01`, end: `${head}-${last}`, granularity: 'month' }
  }
  const d = Number(date)
  if (d < 1 || d > last) return undefined
  const iso = `${head}-${String(d).padStart(2, '0')}`
  return { start: iso, end: iso, granularity: 'day' }
}

/** A period in few characters: 2020, 2020-H1, 2020-Q3, 2020-09, 2020-09-24; first/last for any other. */
export function notation({ start, end, granularity }: Span): string {
  const year = start.slice(0, 4)
  const month = Number(start.slice(5, 7))
  switch (granularity) {
    case 'day':
      return start
    case 'month':
      return start.slice(0, 7)
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'half':
      return `${year}-H${month < 7 ? 1 : 2}`
    case 'year':
      return year
    case 'years':
      return `${year}/${end.slice(0, 4)}`
    case 'months':
      return `${start.slice(0, 7)}/${end.slice(0, 7)}`
  }
}
