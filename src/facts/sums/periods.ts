import { isStock } from '../../lexicon/known.ts'
import { perHead } from '../../lexicon/region-sums.ts'
import type { FactRow } from '../../model/fact.ts'
import { type Addend, addendOf, areInOne, wholeOf } from './addend.ts'
import type { Sum } from './judged.ts'

/** Lengths in months that a year, a half or a quarter is parted into. */
const LENGTHS = [6, 3, 1]
const YEAR = 12

/** What came in or was spent in a year, half or quarter beside the halves, quarters or months that make it. Takes facts of one subject and year together. */
export function periodSums(facts: readonly FactRow[]): Sum[] {
  const series = new Map<string, Map<string, Addend[]>>()
  for (const fact of facts) {
    const addend = isFlow(fact) ? addendOf(fact) : undefined
    const span = addend && spanOf(addend)
    const done = stateOf(fact)
    if (addend === undefined || span === undefined || done === undefined) continue
    const owner = fact.subject_code ?? `${fact.subject_parent} ${fact.subject}`
    const scope = fact.scope ?? 'whole'
    const key = [owner, fact.subject_kind, fact.indicator, fact.account, scope, done].join('\n')
    const spans = series.get(key) ?? new Map<string, Addend[]>()
    series.set(key, spans)
    const at = `${span.first} ${span.months}`
    spans.set(at, [...(spans.get(at) ?? []), addend])
  }
  return [...series].flatMap(([key, spans]) => sumsOf(key.split('\n')[0] ?? '', spans))
}

function sumsOf(owner: string, spans: ReadonlyMap<string, readonly Addend[]>): Sum[] {
  return [...spans].flatMap(([at, found]) => {
    const [first = 1, months = 0] = at.split(' ').map(Number)
    const total = wholeOf(found)
    if (total === undefined) return []
    return LENGTHS.filter(length => length < months && months % length === 0).flatMap(length => {
      const slots = Array.from(
        { length: months / length },
        (_, i) => `${first + i * length} ${length}`,
      )
      const parts = slots.flatMap(slot => wholeOf(spans.get(slot) ?? []) ?? [])
      if (parts.length < slots.length || areInOne([total, ...parts])) return []
      return [
        { finder: 'period-parts' as const, reading: `${owner} ${months} ${length}`, total, parts },
      ]
    })
  })
}

/** Whether a fact is of money that came or went, so that what parts of a time bring makes the whole of it. */
function isFlow({ unit, indicator, modality }: FactRow): boolean {
  return unit === 'CNY' && modality === 'actual' && !isStock(indicator) && !perHead.test(indicator)
}

/** What came of a budget, in its accounts or before them; monthly reports are of no accounts. */
function stateOf({ stage }: FactRow): 'final' | 'done' | undefined {
  if (stage === 'final_account') return 'final'
  return stage === null || stage === 'execution' ? 'done' : undefined
}

/** Whole months of one year: the first, and how many. */
function spanOf({ period_start: start, period_end: end }: Addend) {
  if (start === null || end === null || start.slice(0, 4) !== end.slice(0, 4)) return undefined
  const [first, last] = [start, end].map(day => Number(day.slice(5, 7)))
  if (first === undefined || last === undefined || !start.endsWith('-01')) return undefined
  const months = last - first + 1
  const isWhole = end === lastDay(end) && (first - 1) % months === 0
  return isWhole && (months === YEAR || LENGTHS.includes(months)) ? { first, months } : undefined
}

function lastDay(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
