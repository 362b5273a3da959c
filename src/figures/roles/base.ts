import {
  againstAmount,
  againstWords,
  changeBehind,
  comparedColumn,
  completedColumn,
  completedOf,
  eitherWay,
  indexBase,
  sameTime,
  sameTimeBefore,
  sameTimeName,
  shareColumn,
} from '../../lexicon/aspects.ts'
import { reasons } from '../../lexicon/indicators.ts'
import { flow, income, isTax } from '../../lexicon/leads.ts'
import type { Figure, Words } from '../../model/figure.ts'
import { compact } from '../../model/text.ts'
import { labelName } from '../../reading/label-name.ts'
import type { Around } from './index.ts'
import { sentenceStart } from './sentence.ts'

/** How much the words of each place weigh; the nearer to the number, the more. */
const weights = {
  /** The figure's own clause or column: 比上年增长, 占…的. */
  own: 10,
  /** What its name says: 预算执行率. */
  name: 8,
  /** A heading of its column, the row it is a part of, the title of an index. */
  column: 8,
  parent: 7,
  index: 6,
  /** The amount right before it, which its clause compares with, and 同比. */
  amount: 9,
  sameTime: 9,
  /** The change it belongs to in the same sentence, and the change whose reasons it gives. */
  sameChange: 7,
  reason: 5,
  /** What another share of the sentence is of; the whole that 其中 opened. */
  sameWhole: 6,
  whole: 5,
  /** What the report said once of all (下同). */
  noted: 4,
} as const

interface Candidate {
  words: Words
  weight: number
  /** What the words say, where they are no noun: 同比. */
  name?: string
}

/** The next base that weighs so little less is in doubt. */
const NEAR = 2

/** What a change is against and a share is of: of all that may be meant, what stands nearest. */
export function base(figure: Figure, around: Around): void {
  const [best, ...others] = candidates(figure, around).sort((a, b) => b.weight - a.weight)
  if (best === undefined) return
  if (figure.base === undefined) {
    figure.base = best.name ?? best.words.text
    figure.words.base = best.words
  }
  const second = others.find(({ words }) => !isSame(words.text, best.words.text))
  if (second !== undefined && best.weight - second.weight <= NEAR)
    figure.doubt = { ...figure.doubt, base: second.words.text }
}

/** Whether one of two bases is the other with more said of it: 预算 and 年初预算. */
function isSame(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a)
}

function candidates(figure: Figure, around: Around): Candidate[] {
  const { base: own, words } = figure
  const found: Candidate[] = []
  const add: Add = (weight, words, name) => {
    if (words !== undefined) found.push({ words, weight, ...(name !== undefined && { name }) })
  }
  if (own !== undefined) add(weights.own, words.base ?? { text: own, from: 'own', rule: 'own' })
  if (around.headed) ofCell(figure, around, add)
  else ofSentence(figure, around, add)
  return found
}

type Add = (weight: number, words: Words | undefined, name?: string) => void

function ofCell(figure: Figure, { context }: Around, add: Add): void {
  const { aspect, metric = '', indicator = '' } = figure
  const { column = [], row = [], caption = '' } = context
  const headings = compact(column.join(''))
  if (aspect === 'change' || aspect === 'growth') {
    const text = comparedColumn.exec(headings)?.[1]
    if (text !== undefined && text.length <= 30)
      add(weights.column, { text, from: 'column', rule: 'column' })
  }
  const whole = row.at(-2)
  if (aspect === 'share' && shareColumn.test(headings) && whole !== undefined)
    add(weights.parent, { text: labelName(whole), from: 'row', rule: 'parent row' })
  const index = aspect === 'level' ? indexBase.exec(caption)?.[1] : undefined
  if (index !== undefined) add(weights.index, { text: index, from: 'caption', rule: 'index' })
  if (aspect !== 'completion') return
  add(weights.name, completed(`${metric} ${indicator}`))
  const text = completedColumn.exec(headings)?.[1]
  if (text !== undefined) add(weights.column, { text, from: 'column', rule: 'column' })
}

/** 预算执行率 says itself what it is of. */
function completed(words: string): Words | undefined {
  const text = completedOf.exec(words)?.[1]
  return text === undefined ? undefined : { text, from: 'own', rule: 'name' }
}

function ofSentence(figure: Figure, around: Around, add: Add): void {
  const { aspect, metric = '', words } = figure
  if (aspect === 'completion') add(weights.name, completed(metric))
  if (aspect === 'share') {
    add(weights.sameWhole, ofShareBefore(figure, around))
    add(weights.whole, words.partOf && { ...words.partOf, rule: 'whole' })
    const noted = around.context.lent?.whole
    add(
      weights.noted,
      noted === undefined ? undefined : { text: noted, from: 'text', rule: 'noted' },
    )
  }
  if (aspect === 'points') add(weights.sameTime, ofSameTime(figure, around), sameTimeName)
  if (aspect !== 'growth' && aspect !== 'change') return
  add(weights.sameTime, ofSameTime(figure, around), sameTimeName)
  add(weights.amount, ofAmountBefore(figure, around))
  add(weights.name, eitherWayBase(figure, around))
  ofChangeBefore(figure, around, add)
  add(weights.noted, notedChange(figure, around))
}

/** 与上年相比增加（减少）0万元: no direction, and yet a base. */
function eitherWayBase(figure: Figure, { text }: Around): Words | undefined {
  const start = sentenceStart(text, figure.start)
  const before = text.slice(start, figure.start)
  if (!eitherWay.test(before)) return undefined
  const found = [...before.matchAll(againstWords)].at(-1)
  const words = found?.[1] ?? found?.[2]
  if (found === undefined || words === undefined) return undefined
  const at = start + found.index + 1
  return { text: words, from: 'sentence', start: at, end: at + words.length, rule: 'either way' }
}

/** 同比增长5%. */
function ofSameTime(figure: Figure, { text }: Around): Words | undefined {
  const from = Math.max(0, figure.start - REACH)
  const found = sameTimeBefore.exec(text.slice(from, figure.start))
  if (found === null) return undefined
  const start = from + found.index
  return { text: sameTime, from: 'own', start, end: start + sameTime.length, rule: 'same time' }
}

/** How far before a number such words stand. */
const REACH = 20

/** 较上年执行数744048万元增长8.72%: what stands before the amount that the change is against. */
function ofAmountBefore(figure: Figure, { text, before }: Around): Words | undefined {
  const last = before.at(-1)
  if (last?.kind !== 'money' || !changeBehind.test(text.slice(last.end, figure.start)))
    return undefined
  if (/[，,。；]/.test(text.slice(last.end, figure.start))) return undefined
  const from = Math.max(0, last.start - REACH)
  const found = againstAmount.exec(text.slice(from, last.start))
  const words = found?.[1]
  if (found === null || words === undefined) return undefined
  const start = from + found.index + 1
  return { text: words, from: 'own', start, end: start + words.length, rule: 'amount before' }
}

/** 占固定资产投资的1.4%；第二产业投资占61.0%: the shares of one sentence are of one whole. */
function ofShareBefore(figure: Figure, { text, before }: Around): Words | undefined {
  const last = before.findLast(({ base, aspect }) => base !== undefined && aspect === 'share')
  if (last?.words.base === undefined || /[。\n]/.test(text.slice(last.end, figure.start)))
    return undefined
  return { ...last.words.base, rule: 'share before' }
}

/** 较上年增加6.6亿元，增长10.3%: amount and rate of one change, and the reasons of it, are against the same. */
function ofChangeBefore(figure: Figure, { text, before }: Around, add: Add): void {
  const last = before.findLast(
    ({ base, aspect }) => base !== undefined && (aspect === 'change' || aspect === 'growth'),
  )
  if (last?.base === undefined || last.words.base === undefined) return
  const between = text.slice(last.end, figure.start)
  const words = { ...last.words.base, rule: 'change before' }
  if (!/[。\n]/.test(between) && figure.words.change !== undefined) add(weights.sameChange, words)
  else if (reasons.test(between) && between.split('。').length < 3) add(weights.reason, words)
}

/** 较2025年完成数（下同）: what the report holds every change of its income or spending against. */
function notedChange(
  { metric = '', indicator = metric }: Figure,
  { context }: Around,
): Words | undefined {
  const { against } = context.lent ?? {}
  if (against === undefined) return undefined
  const way = indicator.match(flow)?.at(-1) ?? (isTax.test(indicator) ? income : '')
  const text = against[way] ?? against['']
  return text === undefined ? undefined : { text, from: 'text', rule: 'noted' }
}
