import type { OneOrMore } from '../model/pipeline.ts'
import { normalise } from './normalise.ts'

const digit = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const year = '(?:(?:20|19)\\d{2}年?度?|[本今上去]年度?)'

/** What a placeholder stands for in a normalised heading. */
const placeholders = {
  year,
  quarter: `(?:${year})?第?[一二三四1-4]季度?`,
  months: `(?:${year})?(?:${digit}月?‐${digit}月份?|${digit}月份?|[上下]半年|前?[二三四]季度|全年)`,
  any: '.*',
} as const

/** A heading pattern, ready to be held against a column's path. */
export interface Heading {
  /** One expression for each step of the path, the last for the column's own heading. */
  steps: readonly RegExp[]
  /** The column's period stands in its heading. */
  timed: boolean
}

/** Headings from words: `a / b` is a path, {quarter} and the like stand for what varies. */
export function headings(words: OneOrMore | undefined): Heading[] {
  const list = words === undefined ? [] : typeof words === 'string' ? [words] : words
  return list.map(word => ({
    steps: word.split(/\s\/\s/).map(step),
    timed: /\{(?:quarter|months|year)\}/.test(word),
  }))
}

function step(words: string): RegExp {
  const parts = words.split(/\{(\w+)\}/)
  const source = parts.map((part, i) => (i % 2 === 1 ? placeholder(part) : normalise(part)))
  return new RegExp(`^${source.join('')}$`)
}

function placeholder(name: string): string {
  const known: Record<string, string> = placeholders
  return known[name] ?? ''
}

/** Names that may stand in braces. */
export const placeholderNames: readonly string[] = Object.keys(placeholders)

/**
 * Whether a path (normalised, top-down) is the one the heading describes: its last step is the column's own heading or,
 * for one step, the whole path run together; earlier steps stand above in order.
 */
export function fits({ steps }: Heading, path: readonly string[]): boolean {
  const own = steps.at(-1)
  const last = path.at(-1)
  if (own === undefined || last === undefined) return false
  if (steps.length === 1 && own.test(path.join(''))) return true
  if (!own.test(last)) return false
  let above = 0
  for (const words of path.slice(0, -1)) {
    if (above < steps.length - 1 && steps[above]?.test(words) === true) above++
  }
  return above === steps.length - 1
}
