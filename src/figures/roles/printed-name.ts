import {
  bareMeasures,
  debtKinds,
  halved,
  ownerBefore,
  sectorMeasures,
  sectors,
} from '../../lexicon/indicators.ts'
import { knownLength } from '../../lexicon/known.ts'
import type { Figure, Words } from '../../model/figure.ts'
import type { Around } from './index.ts'
import { ofMetric } from './name.ts'

/** How many characters before its guessed start a known name may begin. */
const reach = 4

/** The words of a metric with the bounds that known names give it: 年结转 behind 上 is 上年结转. */
export function bounded({ metric = '', words }: Figure, text: string): string {
  const { start, end } = words.metric ?? {}
  if (start === undefined || end === undefined || text.slice(start, end) !== metric) return metric
  for (let from = Math.max(0, start - reach); from < start; from++) {
    const wider = text.slice(from, end)
    if (knownLength(wider) === wider.length) return wider
  }
  const cut = text.charAt(start - 1) === halved.before && metric.startsWith(halved.first)
  return cut ? metric.slice(halved.first.length) : metric
}

/** 民营经济完成增加值: a measure alone takes its owner from before its verb. */
export function owned(name: string, words: Words | undefined, around: Around): string {
  const { start } = words ?? {}
  if (!bareMeasures.test(name) || start === undefined) return name
  const owner = ownerBefore.exec(around.text.slice(Math.max(0, start - 18), start))?.[1]
  return owner === undefined ? name : ofMetric(`${owner}${name}`, around.context)
}

/** 采矿业增长18.9% behind 规模以上工业增加值, 一般债务 behind 政府债务限额: a part takes the measure of its sum. */
export function measuredAs(name: string, figure: Figure, { before }: Around): string {
  const debt = debtKinds.test(name)
  const part = debt || (figure.aspect === 'growth' && sectors.test(name))
  if (!part || sectorMeasures.some(([pattern]) => pattern.test(name))) return name
  for (const { indicator = '' } of [...before].reverse()) {
    const measure = sectorMeasures.find(([pattern]) => pattern.test(indicator))?.[1]
    if (measure !== undefined) return `${name}${measure}`
  }
  return name
}
