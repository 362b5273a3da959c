import type { IdentifiedFigure } from '../../model/located.ts'
import { type Claim, changeClaim, type Finder, member } from '../finder.ts'
import { isAmount, meaningOf, timeOf } from './meaning.ts'
import { proseOf } from './sentences.ts'

const lastYear = /^(上年|去年|上年同期|去年同期|同期|\d{4}年?)$/

/** X亿元，增加Y亿元，增长Z%; and 2024年X亿元 … 2025年Y亿元，增长Z% where both years are printed. */
export const changesInProse: Finder = {
  name: 'prose-changes',
  *find(reading) {
    for (const { source, sentences } of proseOf(reading)) {
      const stated = new Map<string, IdentifiedFigure>()
      for (const { figures } of sentences) {
        let now: IdentifiedFigure | undefined
        let delta: IdentifiedFigure | undefined
        for (const found of figures) {
          if (isAmount(found)) {
            now = found
            delta = undefined
            stated.set(`${meaningOf(found)}|${timeOf(found)}`, found)
          } else if (now !== undefined && found.figure.change !== undefined) {
            if (found.figure.kind === 'money' && isOf(found, now)) delta = found
            else if (found.figure.kind === 'percent' && isOf(found, now)) {
              if (
                !/年均|平均|(?<!增)减率/.test(source.text.slice(now.figure.end, found.figure.start))
              )
                yield* claims(found, now, delta, stated)
            }
          }
        }
      }
    }
  },
}

/** Of the same metric and time, up or down by so much, not to so much. */
function isOf({ figure }: IdentifiedFigure, { figure: now }: IdentifiedFigure): boolean {
  const named = figure.metric !== undefined && !/^[比较]/.test(figure.metric)
  const moves = figure.change === 'increase' || figure.change === 'decrease'
  return (
    named &&
    moves &&
    figure.signedChange !== undefined &&
    figure.metric === now.metric &&
    figure.period?.start === now.period?.start &&
    figure.period?.end === now.period?.end &&
    figure.scope === now.scope &&
    figure.start - now.end < 60
  )
}

function* claims(
  change: IdentifiedFigure,
  now: IdentifiedFigure,
  delta: IdentifiedFigure | undefined,
  stated: ReadonlyMap<string, IdentifiedFigure>,
): Iterable<Claim> {
  const { changeBasis, metric, base } = change.figure
  const nominal = changeBasis === undefined || changeBasis === 'nominal'
  const blocked = nominal ? {} : { blocked: 'the change is on another basis' }
  if (delta !== undefined && goTogether(delta, change)) {
    const members = [member(change, 'change'), member(now, 'now'), member(delta, 'delta')]
    yield { kind: 'change', subject: metric ?? null, members, ...blocked }
  }
  if (now.figure.period === undefined) return
  const before = stated.get(`${meaningOf(now)}|${yearBefore(now)}`)
  if (before === undefined || (base !== undefined && !lastYear.test(base))) return
  yield { ...changeClaim(metric ?? null, change, now, before), ...blocked }
}

/** Same direction and the same thing compared with. */
function goTogether({ figure: a }: IdentifiedFigure, { figure: b }: IdentifiedFigure): boolean {
  return (
    a.change === b.change &&
    a.unit === 'CNY' &&
    (b.base === undefined || a.base === b.base) &&
    b.start - a.end <= 6
  )
}

/** The same days a year before. */
function yearBefore(found: IdentifiedFigure): string {
  return timeOf(found).replace(/\d{4}(?=-)/g, year => String(Number(year) - 1))
}
