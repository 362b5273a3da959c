import { comparingAnew, unstatedRates } from '../../lexicon/between.ts'
import { lastYear } from '../../lexicon/claims.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import { type Claim, changeClaim, type Finder, member } from '../finder.ts'
import { isAmount, isBase, meaningOf, timeOf } from './meaning.ts'
import { proseOf, type Sentence } from './sentences.ts'

/** An amount, and what its text has said of its change so far. */
interface Spoken {
  now: IdentifiedFigure
  /** What it is compared with, named between it and its change. */
  base?: IdentifiedFigure
  delta?: IdentifiedFigure
  /** Where the last of these ends. */
  end: number
  /** It stands in the sentence before. */
  carried: boolean
  /** That sentence only compares (与上年相比，增加…): what changes it need not say again. */
  compared?: true
}

/** Words between an amount and its change are no more. */
const farthest = 60

/** X亿元，增加Y亿元，增长Z%; 达到X，较B增加Y，增长Z%; X。与上年相比，增加Y，增长Z%; and 2024年X亿元 … 2025年Y亿元，增长Z% where both years are printed. */
export const changesInProse: Finder = {
  name: 'prose-changes',
  *find(reading) {
    for (const { sentences } of proseOf(reading)) {
      const stated = new Map<string, IdentifiedFigure>()
      let last: Spoken | undefined
      for (const sentence of sentences) {
        if (last !== undefined) last = carried(last, sentence)
        last = yield* inSentence(sentence, last, stated)
      }
    }
  },
}

/** The one amount of the sentence before, nothing said of its change yet: the next sentence may say it. */
function carried(last: Spoken, { source, start }: Sentence): Spoken | undefined {
  const { now, end } = last
  const said = last.delta !== undefined || last.base !== undefined || end !== now.figure.end
  if (said || last.carried || !/^。\s*$/.test(source.text.slice(end, start))) return undefined
  const compares = comparingAnew.test(source.text.slice(start, start + farthest))
  return { ...last, carried: true, ...(compares ? { compared: true } : {}) }
}

function* inSentence(
  { source, figures }: Sentence,
  before: Spoken | undefined,
  stated: Map<string, IdentifiedFigure>,
): Generator<Claim, Spoken | undefined> {
  let spoken = before
  for (const found of figures) {
    const { kind, change, end, start } = found.figure
    if (isAmount(found)) {
      spoken = { now: found, end, carried: false }
      stated.set(`${meaningOf(found)}|${timeOf(found)}`, found)
    } else if (spoken === undefined) continue
    else if (isBase(found)) spoken = { ...spoken, base: found, end }
    else if (change !== undefined && isOf(found, spoken)) {
      if (kind === 'money') {
        yield* ofAmount(found, spoken)
        spoken = { ...spoken, delta: found, end }
      } else if (kind === 'percent') {
        if (!unstatedRates.test(source.text.slice(spoken.now.figure.end, start)))
          yield* claims(found, spoken, stated)
        spoken = { ...spoken, end }
      }
    }
  }
  return spoken
}

/** Of the same metric and time, up or down by so much, not to so much. */
function isOf({ figure }: IdentifiedFigure, { now, end, carried, compared }: Spoken): boolean {
  const said = now.figure
  const silent = figure.metric === undefined && compared === true
  const named = figure.metric === said.metric && !/^[比较]/.test(figure.metric ?? '')
  const moves = figure.change === 'increase' || figure.change === 'decrease'
  return (
    (silent || (named && figure.metric !== undefined)) &&
    moves &&
    figure.signedChange !== undefined &&
    figure.subject === said.subject &&
    figure.period?.start === said.period?.start &&
    figure.period?.end === said.period?.end &&
    figure.scope === said.scope &&
    (!carried || figure.partOf === said.partOf) &&
    figure.start - end < farthest
  )
}

/** 达到X，较B增加Y: Y is X less B. */
function* ofAmount(delta: IdentifiedFigure, { now, base }: Spoken): Iterable<Claim> {
  if (base === undefined || delta.figure.unit !== now.figure.unit) return
  if (base.figure.unit !== now.figure.unit) return
  const members = [
    member(delta, 'difference'),
    member(now, 'minuend'),
    member(base, 'subtrahend', -1),
  ]
  yield { kind: 'difference', subject: now.figure.metric ?? null, members, ...basisOf(delta) }
}

function basisOf({ figure: { changeBasis } }: IdentifiedFigure): Pick<Claim, 'blocked'> {
  const nominal = changeBasis === undefined || changeBasis === 'nominal'
  return nominal ? {} : { blocked: 'the change is on another basis' }
}

function* claims(
  change: IdentifiedFigure,
  { now, base: between, delta }: Spoken,
  stated: ReadonlyMap<string, IdentifiedFigure>,
): Iterable<Claim> {
  const { metric, base } = change.figure
  const subject = metric ?? now.figure.metric ?? null
  const blocked = basisOf(change)
  if (between !== undefined) {
    if (between.figure.unit === now.figure.unit)
      yield { ...changeClaim(subject, change, now, between), ...blocked }
    return
  }
  if (delta !== undefined && goTogether(delta, change)) {
    const members = [member(change, 'change'), member(now, 'now'), member(delta, 'delta')]
    yield { kind: 'change', subject, members, ...blocked }
  }
  if (now.figure.period === undefined) return
  const before = stated.get(`${meaningOf(now)}|${yearBefore(now)}`)
  if (before === undefined || (base !== undefined && !lastYear.test(base))) return
  yield { ...changeClaim(subject, change, now, before), ...blocked }
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
