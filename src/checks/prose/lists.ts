import { enumerating } from '../../lexicon/claims.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import { type Claim, type Finder, member, ratioClaim, sumClaim } from '../finder.ts'
import { judge } from '../verdict.ts'
import { coreOf, timeOf } from './meaning.ts'
import { proseOf } from './sentences.ts'

/** A part of a whole and the percentage printed behind it. */
interface Item {
  part: IdentifiedFigure
  share: IdentifiedFigure
}

/** Parts of one whole, one behind the other, each with its share. */
interface List {
  whole: IdentifiedFigure
  items: Item[]
}

const farthest = 40
const holds = new Set(['exact', 'within_rounding', 'unlikely', 'truncation_only', 'plausible'])

/**
 * 收入合计 754 万元，其中：财政拨款 700 万元，占 92.8%；其他 54 万元，占 7.2%: every share is its part of the whole. Whether a list
 * holds all parts no word says: shares that make 100 vouch for the sum of the parts, parts that make the whole for the shares.
 */
export const listsInProse: Finder = {
  name: 'prose-lists',
  *find(reading) {
    for (const { source, figures } of proseOf(reading))
      for (const list of listsIn(source.text, figures)) yield* claims(list)
  },
}

function* claims({ whole, items }: List): Iterable<Claim> {
  const subject = whole.figure.metric ?? null
  for (const { part, share } of items) yield ratioClaim(subject, share, part, whole)
  if (items.length < 2) return
  const shares: Claim = {
    kind: 'share',
    subject,
    members: items.map(({ share }) => member(share, 'part')),
  }
  const sum = sumClaim(
    subject,
    whole,
    items.map(({ part }) => part),
  )
  const [whatShares, whatSum] = [shares, sum].map(claim => holds.has(judge(claim).verdict))
  if (whatSum) yield shares
  if (whatShares) yield sum
}

/** Lists that 其中 and its like open behind an amount; one pass over the figures of a text. */
function* listsIn(text: string, figures: readonly IdentifiedFigure[]): Iterable<List> {
  let list: List | undefined
  let waiting: IdentifiedFigure | undefined
  let last: IdentifiedFigure | undefined
  // One of several behind ；: what 其中 opens may be of all of them.
  let listed = false
  let at = 0
  for (const found of figures) {
    const between = text.slice(at, found.figure.start)
    if (isPart(found)) {
      const opens = enumerating.test(between)
      if (opens || waiting !== undefined || /[。\n]/.test(between)) {
        // An amount without a share ends the list, which then may have parts that no share tells of.
        if (list !== undefined && waiting === undefined) yield list
        list = opens && last !== undefined && !listed ? { whole: last, items: [] } : undefined
        waiting = undefined
      }
      listed = between.includes('；')
      last = found
      if (list !== undefined && isAlike(found, list.whole)) waiting = found
      else list = undefined
    } else if (waiting !== undefined && list !== undefined) {
      const words = text.slice(waiting.figure.end, found.figure.start)
      if (isShare(found, waiting, list.whole, words)) {
        list.items.push({ part: waiting, share: found })
        waiting = undefined
      }
    }
    at = found.figure.end
  }
  if (list !== undefined && waiting === undefined) yield list
}

function isPart({ figure: { kind, change, per, metric } }: IdentifiedFigure): boolean {
  const counted = kind === 'money' || kind === 'quantity' || kind === 'count'
  return counted && change === undefined && per === undefined && metric !== undefined
}

function isAlike(part: IdentifiedFigure, whole: IdentifiedFigure): boolean {
  const [a, b] = [part.figure, whole.figure]
  return a.unit === b.unit && a.scope === b.scope && timeOf(part) === timeOf(whole)
}

/** 占 n % right behind the part, of nothing else than the whole. */
function isShare(
  { figure }: IdentifiedFigure,
  { figure: part }: IdentifiedFigure,
  { figure: whole }: IdentifiedFigure,
  between: string,
): boolean {
  const base = coreOf(figure.base ?? '').replace(/^(?:本年|全年)/, '')
  return (
    figure.kind === 'percent' &&
    figure.change === undefined &&
    figure.start - part.end <= farthest &&
    /(?:^|[，,、（(；]) ?约?占[^，。；]*$/.test(between) &&
    (base === '' || coreOf(whole.metric ?? '').endsWith(base))
  )
}
