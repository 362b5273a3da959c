import { nothingThere } from '../../lexicon/absence.ts'
import { counting, countOf } from '../../lexicon/numbering.ts'
import { amongThem, grandTotals, subtotals, totals } from '../../lexicon/rows.ts'

/** How far a total reaches: 小计 over loose rows, 合计 over 小计, 总计 over 合计; 0 is no total. */
export type Rank = 0 | 1 | 2 | 3

const rankedTotals: readonly (readonly [string, Rank])[] = [
  ...grandTotals.map(word => [word, 3] as const),
  ...totals.map(word => [word, 2] as const),
  ...subtotals.map(word => [word, 1] as const),
].sort(([a], [b]) => b.length - a.length)
const longestTotal = 20
const numbering =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、．]|\d{1,2}\.(?!\d)|[（(]\d{1,2}[）)])/
const notCounting = new RegExp(`[^\\d${counting}]`, 'g')
const brackets = /[（(][^（）()]{0,40}[）)]$/

/** A label without spaces. */
export function compact(label: string): string {
  return label.replace(/\s+/g, '')
}

/** A label without spaces, numbering and a trailing colon or bracket. */
export function bare(label: string): string {
  return compact(label)
    .replace(numbering, '')
    .replace(brackets, '')
    .replace(/[：:]$/, '')
}

/** Whether a label names a total, and of what reach. */
export function rankOf(label: string): Rank {
  const words = bare(label)
  if (words.length > longestTotal || words.startsWith(amongThem)) return 0
  return rankedTotals.find(([word]) => words.endsWith(word))?.[1] ?? 0
}

/** 其中：…, which lists some parts and not all. */
export function isPart(label: string): boolean {
  return /^(?:[#＃]|其中)/.test(compact(label))
}

/** 区市合计 in a list that 其中 opened: what the lower levels have together is one of its parts. */
export const lowerTogether = /^各?(?:区市|区县|县区|市县|县市区|区|县)合计$/

/** 减：… takes away from some row, which the layout does not name. */
export function isTakenAway(label: string): boolean {
  return /^减[：:]/.test(bare(label))
}

/** A cell that says: nothing here. Words that only stand in for a number (不详, *) are no absence. */
export function isNothing(text: string): boolean {
  const words = compact(text)
  return words === '' || nothingThere.test(words)
}

/** The manner of a label's number: 一、 （一） 1、 （1）; null without. The number itself from 1. */
export function numberOf(label: string): { style: number; number: number } | null {
  const found = numbering.exec(compact(label))?.[0]
  if (found === undefined) return null
  const inner = found.replace(notCounting, '')
  const chinese = /\D/.test(inner)
  const style = (chinese ? 0 : 2) + (/^[（(]/.test(found) ? 1 : 0)
  return { style, number: chinese ? countOf(inner) : Number(inner) }
}

/** Headings whose numbers are compared with others and never added to them. */
export const comparing =
  /[%％]|占比|比重|增长|增减|增幅|增速|降幅|比例|差额|上年|去年|上期|同期|其中|完成|变动|调整后|累计|年初预算|执行率/

/** Amounts of change: a part may change by more than the whole. */
export const changing = /增|减|差|变动/

/** Words of numbers that are levels, never amounts. */
export const level = /指数|单价|均价|价格|人均|平均|比率|比例|比重|系数|[率%％倍]$|得分|排名|年龄/

/** Headings of levels of government, between which money is passed on. */
export const tiers = /本级|以下|市县|区县|县区|乡镇/
/** Rows that passed-on money stands in: what one level pays, another receives, and the total leaves out. */
export const passedOn = /转移|上解|补助|总计|转贷|返还/
