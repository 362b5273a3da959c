import {
  againstWords,
  comparedColumn,
  completedOf,
  eitherWay,
  indexBase,
  shareColumn,
} from '../../lexicon/aspects.ts'
import { reasons } from '../../lexicon/indicators.ts'
import type { Figure, Words } from '../../model/figure.ts'
import { labelName } from '../../reading/label-name.ts'
import { compact } from './aspect.ts'
import type { Around } from './index.ts'
import { sentenceStart } from './sentence.ts'

/** What a change is against and a share is of, where the figure's own clause does not say it. */
export function base(figure: Figure, around: Around): void {
  if (figure.base !== undefined) return
  const found = around.headed ? ofCell(figure, around) : ofSentence(figure, around)
  if (found === undefined) return
  figure.base = found.text
  figure.words.base = found
}

function ofCell(
  { aspect, metric = '', indicator = '' }: Figure,
  { context }: Around,
): Words | undefined {
  const { column = [], row = [], caption = '' } = context
  const headings = compact(column.join(''))
  if (aspect === 'change' || aspect === 'growth') {
    const text = comparedColumn.exec(headings)?.[1]
    return text === undefined || text.length > 30
      ? undefined
      : { text, from: 'column', rule: 'column' }
  }
  if (aspect === 'share' && shareColumn.test(headings)) {
    const whole = row.at(-2)
    return whole === undefined
      ? undefined
      : { text: labelName(whole), from: 'row', rule: 'parent row' }
  }
  if (aspect === 'level') {
    const text = indexBase.exec(caption)?.[1]
    return text === undefined ? undefined : { text, from: 'caption', rule: 'index' }
  }
  return aspect === 'completion' ? completed(`${metric} ${indicator}`) : undefined
}

/** 预算执行率 says itself what it is of. */
function completed(words: string): Words | undefined {
  const text = completedOf.exec(words)?.[1]
  return text === undefined ? undefined : { text, from: 'own', rule: 'name' }
}

function ofSentence(figure: Figure, around: Around): Words | undefined {
  const { aspect, metric = '' } = figure
  if (aspect === 'completion') return completed(metric)
  if (aspect === 'share')
    return (
      ofShareBefore(figure, around) ??
      (figure.words.partOf && { ...figure.words.partOf, rule: 'whole' })
    )
  if (aspect !== 'growth' && aspect !== 'change') return undefined
  return eitherWayBase(figure, around) ?? ofChangeBefore(figure, around)
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

/** 占固定资产投资的1.4%；第二产业投资占61.0%: the shares of one sentence are of one whole. */
function ofShareBefore(figure: Figure, { text, before }: Around): Words | undefined {
  const last = before.findLast(({ base, aspect }) => base !== undefined && aspect === 'share')
  if (last?.words.base === undefined || /[。\n]/.test(text.slice(last.end, figure.start)))
    return undefined
  return { ...last.words.base, rule: 'share before' }
}

/** 较上年增加6.6亿元，增长10.3%: amount and rate of one change, and the reasons of it, are against the same. */
function ofChangeBefore(figure: Figure, { text, before }: Around): Words | undefined {
  const last = before.findLast(
    ({ base, aspect }) => base !== undefined && (aspect === 'change' || aspect === 'growth'),
  )
  if (last?.base === undefined || last.words.base === undefined) return undefined
  const between = text.slice(last.end, figure.start)
  const same = !/[。\n]/.test(between) && figure.words.change !== undefined
  if (!same && !(reasons.test(between) && between.split('。').length < 3)) return undefined
  return { ...last.words.base, rule: 'change before' }
}
