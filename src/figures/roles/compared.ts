import { amount, changeBehind, comparedAmount } from '../../lexicon/aspects.ts'
import { stagesInTitles } from '../../lexicon/stages.ts'
import type { Figure } from '../../model/figure.ts'
import type { Around } from './index.ts'
import { modalities } from './stage-fits.ts'

/** How far before its amount the words stand, and how far behind it the verb. */
const BEFORE = 16
const BEHIND = 8

/** 比上年执行数204万元增长289.71%: the amount that another is held against is of that year and stage. */
export function compared(figure: Figure, { text, headed }: Around): void {
  if (headed || figure.kind !== 'money' || figure.aspect !== 'level') return
  if (!changeBehind.test(text.slice(figure.end, figure.end + BEHIND))) return
  const from = Math.max(0, figure.start - BEFORE)
  const found = comparedAmount.exec(text.slice(from, figure.start))
  if (found === null) return
  const { last, year, stage: said } = found.groups ?? {}
  const start = from + found.index + 1
  const words = { text: found[0].slice(1).trim(), from: 'own', start, rule: 'compared' } as const
  const { period } = figure
  const own = Number(period?.end.slice(0, 4))
  const then = year === undefined ? own - 1 : Number(year)
  if (
    period?.granularity === 'year' &&
    (last !== undefined || year !== undefined) &&
    then !== own
  ) {
    figure.period = {
      ...period,
      start: `${then}${period.start.slice(4)}`,
      end: `${then}${period.end.slice(4)}`,
      text: words.text,
      from: 'own',
    }
    figure.words.period = words
  }
  const stage = stagesInTitles.find(
    ([word]) => said !== undefined && word === `${said}${amount}`,
  )?.[1]
  if (stage === undefined) return
  figure.stage = stage
  figure.modality = modalities[stage]
  figure.words.stage = words
  figure.words.modality = words
}
