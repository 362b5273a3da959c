import {
  added,
  addedTo,
  budgetBase,
  columnAspects,
  cutting,
  differing,
  eitherWay,
  falling,
  lesser,
  listLink,
  moneyBase,
  nameAspects,
  rateName,
  rising,
  sharing,
} from '../../lexicon/aspects.ts'
import { changedObject, reasons } from '../../lexicon/indicators.ts'
import type { Aspect, Figure, Words } from '../../model/figure.ts'
import { compact } from '../../model/text.ts'
import type { Around } from './index.ts'
import { sentenceStart } from './sentence.ts'

/** What a number is of its indicator: told by its unit, its column, its verb, its base, its name. */
export function aspect(figure: Figure, around: Around): void {
  const column = around.headed ? compact((around.context.column ?? []).join('')) : ''
  const byColumn = around.headed ? ofColumn(figure, column) : undefined
  const bySentence = around.headed ? undefined : ofSentence(figure, around)
  figure.aspect = byColumn ?? bySentence ?? ofWords(figure)
  if (byColumn === undefined) ofList(figure, around)
  if (figure.kind === 'percentage_point' && figure.change === undefined) beyond(figure, around.text)
  if (byColumn === 'growth' || byColumn === 'change') direct(figure, column)
  if (figure.aspect !== 'level')
    figure.words.aspect =
      byColumn === undefined ? evidence(figure) : { text: column, from: 'column', rule: 'column' }
}

/** 分别占比达30%、20%和10%: all of one list are shares. */
function ofList(figure: Figure, { before, text }: Around): void {
  const last = before.at(-1)
  if (figure.aspect !== 'rate' || last?.aspect !== 'share' || last.kind !== figure.kind) return
  if (listLink.test(text.slice(last.end, figure.start))) figure.aspect = 'share'
}

/** 高于全省3个百分点, 低于上年0.5个百分点: which way one rate lies from another. */
function beyond(figure: Figure, text: string): void {
  const found = differing.exec(text.slice(Math.max(0, figure.start - 24), figure.start))
  const word = found?.[1]
  if (found === null || word === undefined || figure.value === undefined) return
  const start = Math.max(0, figure.start - 24) + found.index
  const less = lesser.test(word)
  figure.change = less ? 'decrease' : 'increase'
  figure.signedChange = less ? `-${figure.value}` : figure.value
  figure.words.change = { text: word, from: 'own', start, end: start + word.length, rule: 'beyond' }
}

/** The words that say what the number is of its indicator: its verb, its base, its name, else its unit. */
function evidence({ aspect, text, words }: Figure): Words {
  const own: Words = words.unit ?? { text, from: 'own', rule: 'unit' }
  if (aspect === 'growth' || aspect === 'change') return words.change ?? words.metric ?? own
  if (aspect === 'share' || aspect === 'completion') return words.base ?? words.metric ?? own
  return own
}

/** Money is no rate and a percentage no amount, whatever a heading over both says. */
function ofColumn(figure: Figure, column: string): Aspect | undefined {
  if (figure.kind === 'percentage_point') return 'points'
  const rate = isRate(figure)
  const found = columnAspects.filter(([, aspect]) => rate === (aspect !== 'change'))
  return found.find(([pattern]) => pattern.test(column))?.[1]
}

/** 增加（减少）0万元 is a change of no told direction; behind a reason 增加外事经费200万元 is one of its object. */
function ofSentence(figure: Figure, { text }: Around): Aspect | undefined {
  if (figure.change !== undefined || figure.kind === 'percentage_point') return undefined
  const near = text.slice(Math.max(0, figure.start - 12), figure.start)
  if (figure.kind === 'percent' && figure.base === undefined && sharing.test(near)) return 'share'
  if (addedTo.test(near)) {
    turn(figure, added)
    return isRate(figure) ? 'growth' : 'change'
  }
  if (eitherWay.test(near)) return isRate(figure) ? 'growth' : 'change'
  const verb = figure.kind === 'money' ? changedObject.exec(figure.metric ?? '')?.[0] : undefined
  if (verb === undefined) return undefined
  if (cutting.test(verb)) {
    turn(figure, verb)
    return 'change'
  }
  const start = sentenceStart(text, figure.start)
  if (!reasons.test(text.slice(start, figure.start))) return undefined
  turn(figure, verb)
  return 'change'
}

/** The direction that the verb before the object gives. */
function turn(figure: Figure, verb: string): void {
  const falls = cutting.test(verb) || (!rising.test(verb) && falling.test(verb))
  figure.change = falls ? 'decrease' : 'increase'
  if (figure.value !== undefined) figure.signedChange = falls ? `-${figure.value}` : figure.value
  figure.words.change = { ...(figure.words.metric ?? { from: 'own' }), text: verb, rule: 'object' }
}

/** 占比提高到68%: where a rate has come to, no rate of change. */
function isReached({ signedChange, metric = '', words }: Figure): boolean {
  if (signedChange !== undefined || words.change === undefined) return false
  return nameAspects.some(([pattern]) => pattern.test(metric)) || rateName.test(metric)
}

function ofWords(figure: Figure): Aspect {
  const { kind, change, base, metric = '', meaning, words } = figure
  if (kind === 'percentage_point') return 'points'
  if (kind === 'multiple') return meaning === 'delta' ? 'growth' : 'rate'
  if (kind !== 'percent' && kind !== 'fraction')
    return change === undefined || change === 'unchanged' || words.change?.rule === 'level'
      ? 'level'
      : 'change'
  const to = change !== undefined && kind === 'percent' && isReached(figure)
  if (change !== undefined && !to) return 'growth'
  const named = nameAspects.find(([pattern]) => pattern.test(metric))?.[1]
  if (named !== undefined) return named
  if (base === undefined) return 'rate'
  return budgetBase.test(base) && !moneyBase.test(base) ? 'completion' : 'share'
}

function isRate({ kind }: Figure): boolean {
  return kind === 'percent' || kind === 'multiple' || kind === 'fraction'
}

/** The direction of a change whose sign alone tells it: −26.5 under 增减%. */
function direct(figure: Figure, column: string): void {
  const { value } = figure
  if (figure.change !== undefined || value === undefined || /^-?0(?:\.0+)?$/.test(value)) return
  const negative = value.startsWith('-')
  const falls = falling.test(column) && !rising.test(column)
  figure.change = falls !== negative ? 'decrease' : 'increase'
  figure.signedChange = falls ? (negative ? value.slice(1) : `-${value}`) : value
  figure.words.change = { text: column, from: 'column', rule: 'column' }
}
