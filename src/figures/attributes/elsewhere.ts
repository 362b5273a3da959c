import { behindNoun, partOfAmount } from '../../lexicon/aspects.ts'
import type { Figure } from '../../model/figure.ts'
import type { Mark } from '../mark.ts'
import { follower } from './metric.ts'
import { marksBehind, type View } from './view.ts'

/** A base found: its words, and where the phrase that holds them starts (占…, 比…). */
export interface Base {
  start: number
  end: number
  phrase: number
  rule: string
}

/** 为年初预算803080万元的103.99%, 占营业收入（26亿元）的比例为8%: the base stands before its own amount. */
export function ofAmount(view: View, previous: Figure): Base | undefined {
  const { text, marks, found } = view
  const between = text.slice(previous.end, found.start)
  if (previous.kind === 'percent' || between.length > 12 || !partOfAmount.test(between))
    return undefined
  const bracket = /[（(]/.test(text.charAt(previous.start - 1))
  const end = bracket ? previous.start - 1 : previous.start
  for (let i = view.index - 2; i >= 0 && i > view.index - 12; i--) {
    const mark = marks[i]
    if (mark === undefined) return undefined
    if (mark.end > end || mark.pause === 'list') continue
    if (mark.pause !== undefined) return undefined
    const { relation } = mark.word ?? {}
    if (relation !== 'of' && relation !== 'share' && relation !== 'verb') continue
    const named = trimmed(view, mark.end, end)
    return named === undefined ? undefined : { ...named, phrase: mark.start, rule: 'amount' }
  }
  return undefined
}

/** 与2023年度相比: what stands between 与 and 相比; nothing without its 与. */
export function opposite(text: string, end: number): { start: number; end: number } | undefined {
  for (let at = end - 1; at >= Math.max(0, end - 24); at--) {
    const char = text.charAt(at)
    if ('，。；'.includes(char)) return undefined
    if ('与和同跟'.includes(char)) return at + 1 < end ? { start: at + 1, end } : undefined
  }
  return undefined
}

/** 与2023年度相比，…减少56.95万元: what a change of the sentence is against where its own clause names nothing. */
export function against(
  view: View,
  { change }: Figure,
  named: { start: number; end: number } | undefined,
): Base | undefined {
  const place =
    change === undefined || named === undefined ? undefined : trimmed(view, named.start, named.end)
  return place === undefined ? undefined : { ...place, phrase: view.found.start, rule: 'against' }
}

/** 下降11.67%（较2025年预算数，下同）. */
export function behind(view: View, change: Mark | undefined): Base | undefined {
  if (change === undefined) return undefined
  const marks = marksBehind(view)
  const mark = marks.find(({ word }) => word?.relation === 'than')
  if (marks.some(({ figure }) => figure !== undefined)) return undefined
  if (mark === undefined || mark.start > view.after + 2) return undefined
  const rest = view.text.slice(mark.end, mark.end + 24)
  const length = rest.search(/[，,）)]|增长|下降/)
  const named = length < 1 ? undefined : trimmed(view, mark.end, mark.end + length)
  return named === undefined ? undefined : { ...named, phrase: view.found.start, rule: 'behind' }
}

/** 近97%的利润, 60%以上的县: what a share is of stands behind it. */
export function ahead(view: View, change: Mark | undefined): Base | undefined {
  const share = view.found.kind === 'percent' || view.found.kind === 'fraction'
  if (!share || change !== undefined || view.text.charAt(view.after) !== '的') return undefined
  const noun = follower(view)
  if (noun === undefined) return undefined
  const { text, end } = noun
  if (scales.some(word => text.endsWith(word) || view.text.startsWith(word, end))) return undefined
  return { start: noun.start, end: noun.end, phrase: view.found.start, rule: 'ahead' }
}

/** Nouns that name the percentage itself (5%的目标). */
const scales = [
  '目标',
  '增速',
  '增长',
  '增幅',
  '水平',
  '速度',
  '比例',
  '幅度',
  '税率',
  '利率',
  '比率',
  '标准',
  '要求',
]

/** `text[start, end)` without particles and blanks at its ends; nothing when it is empty or too long for a noun. */
export function trimmed(
  view: View,
  start: number,
  end: number,
): { start: number; end: number } | undefined {
  let from = start
  let to = end
  while (from < to && ' \n\u3000了到了'.includes(view.text.charAt(from))) from++
  while (to > from && ' \n\u3000'.includes(view.text.charAt(to - 1))) to--
  if (to - from <= LONGEST) to = nounEnd(view.text, from, to)
  return to > from && to - from <= 40 ? { start: from, end: to } : undefined
}

/** Longer words are no noun, also with a bracket behind it. */
const LONGEST = 64

/** Where a noun ends that a bracket or an adverb stands behind: 调整预算｜（以下简称“预算”）, “十三五”｜分别, 去年｜大幅. */
function nounEnd(text: string, from: number, end: number): number {
  const words = text.slice(from, end)
  const bare = words.replace(behindNoun, '')
  return bare.length < 2 ? end : from + bare.length
}
