import type { PeriodWords } from './spec.ts'

/** Whole years, from the first of January of one to the last of December of another; `start` and `end` are the place of their words. */
export function wholeYears(start: number, end: number, year: number, toYear: number): PeriodWords {
  return {
    start,
    end,
    granularity: 'years',
    kind: 'duration',
    year,
    toYear,
    from: { month: 1 },
    to: { month: 12 },
  }
}
