import { dealsOut, listedYears, several } from '../../lexicon/spans.ts'
import type { Figure } from '../../model/figure.ts'

/** How far before its first figure a list names its years. */
const reach = 60

/**
 * 2023年、2024年分别投入1亿元、2亿元, 2023—2025年预算追加分别下降16%、9%、7%: each figure of a list is of its own year, where as many are named
 * and nothing else is dealt out.
 */
export function dealYears(text: string, group: readonly Figure[]): void {
  const [first] = group
  if (first === undefined || group.length < 2) return
  if (group.some(({ kind, words }) => kind !== first.kind || words.metric?.rule === 'respective'))
    return
  const before = text.slice(Math.max(0, first.start - reach), first.start)
  const clause = before.slice(Math.max(...[...'。；\n'].map(mark => before.lastIndexOf(mark))) + 1)
  const years = yearsNamed(clause) ?? yearsOfSpan(clause, first)
  if (years?.length !== group.length) return
  for (const [i, figure] of group.entries()) {
    const { period } = figure
    const year = years[i]
    if (period === undefined || year === undefined) continue
    const end = `${year}-12-31`
    const start = period.kind === 'instant' ? end : `${year}-01-01`
    figure.period = { ...period, start, end, granularity: 'year' }
  }
}

/** The years a clause lists, where it deals them out. */
function yearsNamed(clause: string): number[] | undefined {
  const found = listedYears.exec(clause)
  if (found?.[1] === undefined || several.test(found[2] ?? '')) return undefined
  return [...found[1].matchAll(/\d{4}/g)].map(([year]) => Number(year))
}

/** The years of the span a figure is of, where its clause deals them out. */
function yearsOfSpan(clause: string, { period, words }: Figure): number[] | undefined {
  if (period?.granularity !== 'years') return undefined
  const said = clause.lastIndexOf(words.period?.text ?? period.text)
  const behind = said < 0 ? '' : clause.slice(said + (words.period?.text ?? period.text).length)
  if (!dealsOut.test(behind) || several.test(behind)) return undefined
  const first = Number(period.start.slice(0, 4))
  const last = Number(period.end.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
