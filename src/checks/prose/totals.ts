import { adding, additional, taking, totals } from '../../lexicon/claims.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import { type Claim, type Finder, member, sumClaim } from '../finder.ts'
import { isAmount, timeOf } from './meaning.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** 其中A、B、C，三项合计D; A，加上B、C，收入合计D. */
export const totalsInProse: Finder = {
  name: 'prose-totals',
  *find(reading) {
    for (const sentence of sentencesOf(reading)) yield* inSentence(sentence)
  },
}

function* inSentence({ source: { text }, start, figures }: Sentence): Iterable<Claim> {
  let run: IdentifiedFigure[] = []
  let count: number | undefined
  if (text.charAt(start - 1) === '；') return
  for (const found of figures) {
    const { figure } = found
    if (figure.kind === 'count' && figure.unit === '项') {
      count = Number(figure.value)
      continue
    }
    if (!isAmount(found) || isBracketed(text, start, figure.start)) continue
    if (!totals.some(word => figure.metric?.includes(word))) {
      run.push(found)
      continue
    }
    const claim = count === undefined ? added(text, start, found, run) : counted(found, run, count)
    if (claim !== undefined) yield claim
    run = []
    count = undefined
  }
}

/** So many amounts right before the total, all of one whole and time. */
function counted(
  total: IdentifiedFigure,
  run: readonly IdentifiedFigure[],
  count: number,
): Claim | undefined {
  const parts = run.slice(-count)
  if (count < 2 || parts.length !== count) return undefined
  const { partOf, unit } = total.figure
  const alike = parts.every(
    part =>
      part.figure.partOf === partOf &&
      part.figure.unit === unit &&
      timeOf(part) === timeOf(total) &&
      part.figure.scope === total.figure.scope,
  )
  return alike ? sumClaim(total.figure.metric ?? null, total, parts) : undefined
}

/** Amounts that the words add and take away one after the other, from the first on. */
function added(
  text: string,
  start: number,
  total: IdentifiedFigure,
  run: readonly IdentifiedFigure[],
): Claim | undefined {
  const [first, ...rest] = run
  if (first === undefined || rest.length === 0) return undefined
  const lead = text.slice(start, first.figure.start)
  if (
    first.figure.partOf !== undefined ||
    additional.test(first.figure.metric ?? '') ||
    [...adding, ...taking].some(word => lead.includes(word))
  )
    return undefined
  const members = [member(total, 'total'), member(first, 'part')]
  let at = first.figure.end
  let weight: number | undefined
  for (const found of rest) {
    const { figure } = found
    const between = text.slice(at, figure.start)
    if (figure.partOf !== undefined || figure.unit !== total.figure.unit) return undefined
    if (adding.some(word => between.includes(word))) weight = 1
    else if (taking.some(word => between.includes(word))) weight = -1
    else if (!/^(（[^）]*）)?、/.test(between)) return undefined
    if (weight === undefined) return undefined
    members.push(member(found, 'part', weight))
    at = figure.end
  }
  const direct = /^(（[^（）]*）)?[，,][^，]*$/.test(text.slice(at, total.figure.start))
  return direct ? { kind: 'sum', subject: total.figure.metric ?? null, members } : undefined
}

/** Whether an opened bracket is not closed before the place. */
function isBracketed(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - 120), at)
  return before.lastIndexOf('（') > before.lastIndexOf('）')
}
