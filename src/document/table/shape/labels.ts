import { nothingThere } from '../../../lexicon/absence.ts'
import { counting, countOf, rowNumber } from '../../../lexicon/numbering.ts'
import { amongThem, grandTotals, partMark, subtotals, totals } from '../../../lexicon/rows.ts'
import { compact } from '../../../model/text.ts'

/** How far a total reaches: 小计 over loose rows, 合计 over 小计, 总计 over 合计; 0 is no total. */
export type Rank = 0 | 1 | 2 | 3

const rankedTotals: readonly (readonly [string, Rank])[] = [
  ...grandTotals.map(word => [word, 3] as const),
  ...totals.map(word => [word, 2] as const),
  ...subtotals.map(word => [word, 1] as const),
].sort(([a], [b]) => b.length - a.length)
const longestTotal = 20
const notCounting = new RegExp(`[^\\d${counting}]`, 'g')
const brackets = /[（(][^（）()]{0,40}[）)]$/

/** A label without spaces, rowNumber and a trailing colon or bracket. */
export function bare(label: string): string {
  return compact(label)
    .replace(rowNumber, '')
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
  return partMark.test(compact(label))
}

/** A cell that says: nothing here. Words that only stand in for a number (不详, *) are no absence. */
export function isNothing(text: string): boolean {
  const words = compact(text)
  return words === '' || nothingThere.test(words)
}

/** The manner of a label's number: 一、 （一） 1、 （1）; null without. The number itself from 1. */
export function numberOf(label: string): { style: number; number: number } | null {
  const found = rowNumber.exec(compact(label))?.[0]
  if (found === undefined) return null
  const inner = found.replace(notCounting, '')
  const chinese = /\D/.test(inner)
  const style = (chinese ? 0 : 2) + (/^[（(]/.test(found) ? 1 : 0)
  return { style, number: chinese ? countOf(inner) : Number(inner) }
}
