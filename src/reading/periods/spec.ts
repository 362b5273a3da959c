import type { Granularity, PeriodKind } from '../../model/period.ts'

/** A period as its words give it; months and days are whole numbers from 1. */
export interface PeriodWords {
  start: number
  end: number
  granularity: Granularity
  kind: PeriodKind
  /** The year printed, or `offset` years from the document's; neither: the words name no year. */
  year?: number
  offset?: number
  toYear?: number
  /** How many years that end with the last one reported (五年来). */
  span?: number
  from: { month: number; day?: number }
  to: { month: number; day?: number }
}

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function lastDay(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (days[month - 1] ?? 31)
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

/** Full dates of a period once its year is known; both ends included, equal for an instant. */
export function dates(words: PeriodWords, year: number): { start: string; end: string } {
  const last = words.toYear ?? year
  const end = `${last}-${two(words.to.month)}-${two(words.to.day ?? lastDay(last, words.to.month))}`
  if (words.kind === 'instant') return { start: end, end }
  return { start: `${year}-${two(words.from.month)}-${two(words.from.day ?? 1)}`, end }
}
