import { stock } from '../../lexicon/claims.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import { type Finder, orderClaim } from '../finder.ts'
import { isAmount, meaningOf } from './meaning.ts'
import { namedSum } from './repeated.ts'
import { proseOf } from './sentences.ts'

const limits = new Set(['plan', 'target', 'commitment'])

/** 7-9月 ≤ 1-9月 ≤ 全年: what grows through a year, within one row of a table or one paragraph. */
export const nestedInProse: Finder = {
  name: 'prose-nested',
  *find(reading) {
    const groups = new Map<string, IdentifiedFigure[]>()
    const places = new Map<object, number>()
    for (const { source, figures } of proseOf(reading)) {
      for (const found of figures) {
        if (!grows(found)) continue
        const place = placeOf(places, found.table ?? source)
        const key = `${place}|${found.cell?.row ?? ''}|${meaningOf(found)}`
        const list = groups.get(key)
        if (list === undefined) groups.set(key, [found])
        else list.push(found)
      }
    }
    for (const list of groups.values()) yield* ladder(list)
  },
}

function placeOf(places: Map<object, number>, object: object): number {
  const known = places.get(object) ?? places.size
  places.set(object, known)
  return known
}

function grows(found: IdentifiedFigure): boolean {
  const { metric, period, modality, stage, unit, comparator, scopeNote } = found.figure
  return (
    isAmount(found) &&
    unit === 'CNY' &&
    comparator === 'eq' &&
    scopeNote === undefined &&
    period?.kind === 'duration' &&
    period.granularity !== 'years' &&
    period.start.slice(0, 4) === period.end.slice(0, 4) &&
    !limits.has(modality ?? '') &&
    stage !== 'initial_budget' &&
    stage !== 'adjusted_budget' &&
    !stock.test(metric ?? '') &&
    !namedSum(found)
  )
}

/** Each against the shortest time of the group that holds its own; one figure a time, none where a time has two. */
function* ladder(list: readonly IdentifiedFigure[]) {
  const times = new Map<string, IdentifiedFigure | undefined>()
  for (const found of list) {
    const { start = '', end = '' } = found.figure.period ?? {}
    const key = `${start}|${end}`
    const known = times.get(key)
    const clashes = times.has(key) && known?.figure.value !== found.figure.value
    times.set(key, clashes ? undefined : (known ?? found))
  }
  if (times.size < 2 || times.size > 24) return
  const sorted = [...times.values()].filter(found => found !== undefined)
  for (const inner of sorted) {
    const outer = sorted
      .filter(other => other !== inner && holds(other, inner))
      .sort((a, b) => daysOf(a) - daysOf(b))[0]
    if (outer !== undefined) yield orderClaim(inner.figure.metric ?? null, inner, outer)
  }
}

function holds({ figure: a }: IdentifiedFigure, { figure: b }: IdentifiedFigure): boolean {
  if (a.period === undefined || b.period === undefined) return false
  return a.period.start <= b.period.start && a.period.end >= b.period.end
}

function daysOf({ figure: { period } }: IdentifiedFigure): number {
  return period === undefined ? 0 : Date.parse(period.end) - Date.parse(period.start)
}
