import type { IdentifiedFigure } from '../../model/located.ts'
import { type Claim, type Finder, member, orderClaim, ratioClaim } from '../finder.ts'
import { isAmount, meaningOf, thingOf, timeOf } from './meaning.ts'
import { proseOf } from './sentences.ts'

const farthest = 60

/** 占X的75.8%: the amount before it against X where X is printed; a derived X where nobody printed it. */
export const sharesInProse: Finder = {
  name: 'prose-shares',
  *find(reading) {
    const known = new Set<string>()
    for (const found of reading.figures)
      if (isAmount(found)) known.add(`${thingOf(found)}|${timeOf(found)}`)
    for (const { sentences } of proseOf(reading)) {
      const stated = new Map<string, IdentifiedFigure[]>()
      for (const { figures: list } of sentences) {
        let last: IdentifiedFigure | undefined
        for (const found of list) {
          if (isAmount(found)) {
            last = found
            const key = keyOf(found)
            stated.set(key, [...(stated.get(key) ?? []), found].slice(-2))
          } else if (last !== undefined && isShareOf(found, last)) {
            const key = keyOf(found, found.figure.base)
            const thing = `${thingOf(found, found.figure.base)}|${timeOf(found)}`
            yield* claims(found, last, stated.get(key) ?? [], known.has(thing))
          }
        }
      }
    }
  },
}

function keyOf(found: IdentifiedFigure, words?: string): string {
  const unit = found.figure.kind === 'percent' ? 'CNY' : found.figure.unit
  return `${meaningOf(found, words)}|${timeOf(found)}|${unit}`
}

/** Printed right after the amount, of the same metric, time and whole. */
function isShareOf(found: IdentifiedFigure, amount: IdentifiedFigure): boolean {
  const { figure } = found
  return (
    figure.kind === 'percent' &&
    figure.words.base?.rule === 'share' &&
    figure.change === undefined &&
    figure.metric === amount.figure.metric &&
    figure.scope === amount.figure.scope &&
    amount.figure.unit === 'CNY' &&
    timeOf(found) === timeOf(amount) &&
    figure.start - amount.figure.end <= farthest
  )
}

function* claims(
  share: IdentifiedFigure,
  amount: IdentifiedFigure,
  stated: readonly IdentifiedFigure[],
  elsewhere: boolean,
): Iterable<Claim> {
  const subject = share.figure.base ?? null
  const whole = stated.at(-1)
  if (whole === amount) return
  if (whole === undefined) {
    if (!elsewhere) {
      const members = [member(share, 'ratio'), member(amount, 'numerator')]
      yield { kind: 'derived', subject, members }
    }
    return
  }
  const claim = ratioClaim(subject, share, amount, whole)
  const other = stated.at(-2)
  if (other !== undefined && other.figure.value !== whole.figure.value) {
    yield { ...claim, blocked: 'two figures may be the base' }
    return
  }
  yield claim
  yield orderClaim(subject, amount, whole)
}
