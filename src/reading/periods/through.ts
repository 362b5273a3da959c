import { skipBlank } from '../numeral/classes.ts'
import { dash } from './dash.ts'
import type { PeriodWords } from './spec.ts'

/** 2023年10月至2024年3月, 2024年1月1日—6月30日: from one month or day to another. */
export function through(
  text: string,
  first: PeriodWords,
  dated: (text: string, at: number) => PeriodWords | undefined,
): PeriodWords | undefined {
  const { granularity, year, toYear } = first
  const day = granularity === 'day' && first.from.day !== undefined
  if (toYear !== undefined || (!day && granularity !== 'month')) return undefined
  let i = skipBlank(text, first.end, 2)
  if (!dash(text.charCodeAt(i))) return undefined
  i++
  if (dash(text.charCodeAt(i))) i++
  i = skipBlank(text, i, 2)
  const last = dated(text, i)
  if (last?.granularity !== granularity || (day && last.to.day === undefined)) return undefined
  if (last.year !== undefined && year === undefined) return undefined
  const span: PeriodWords = { ...first, end: last.end, kind: 'duration', to: last.to }
  if (last.year !== undefined) span.toYear = last.year
  if (!day) span.granularity = 'months'
  return place(first.from, year) < place(last.to, last.year ?? year) ? span : undefined
}

/** Order in time. */
function place({ month, day }: PeriodWords['to'], year = 0): number {
  return (year * 12 + month) * 31 + (day ?? 1)
}
