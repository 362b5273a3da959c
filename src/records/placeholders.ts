const digit = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const year = '(?:(?:20|19)\\d{2}年?度?|[本今上去]年度?)'

/** What a name in braces stands for in a normalised heading, as an expression. */
export const expressions = {
  year,
  quarter: `(?:${year})?第?[一二三四1-4]季度?`,
  months: `(?:${year})?(?:${digit}月?‐${digit}月份?|${digit}月份?|[上下]半年|前?[二三四]季度|全年)`,
  any: '.*',
} as const

export type PlaceholderName = keyof typeof expressions

/** Names that may stand in braces. */
export const placeholderNames = Object.keys(expressions)

export function isPlaceholder(name: string): name is PlaceholderName {
  return Object.hasOwn(expressions, name)
}

/** The names that give a field its period. */
export const timedNames: readonly PlaceholderName[] = ['year', 'quarter', 'months']

/** The longest words a period is written with. */
const LONGEST = 24

const whole = (source: string) => new RegExp(`^(?:${source})$`)
const compiled: Readonly<Record<PlaceholderName, RegExp>> = {
  year: whole(expressions.year),
  quarter: whole(expressions.quarter),
  months: whole(expressions.months),
  any: whole(expressions.any),
}

/** Where words that stand for the name may end, when they begin at `start`. */
export function endsOf(name: PlaceholderName, words: string, start: number): number[] {
  const ends: number[] = []
  const last = name === 'any' ? words.length : Math.min(words.length, start + LONGEST)
  for (let end = start; end <= last; end++) {
    if (name === 'any' || compiled[name].test(words.slice(start, end))) ends.push(end)
  }
  return ends
}
