import { connectors } from '../../lexicon/digits.ts'
import { compare, decimal } from '../../model/decimal.ts'
import { isSpace, skipBlank } from '../numeral/classes.ts'
import type { Numeral } from '../numeral/form.ts'
import { readNumeral } from '../numeral/numeral.ts'
import { shift } from '../numeral/shift.ts'
import type { Front } from './prefix.ts'

const included = ['（含）', '(含)', '（含', '（不含）', '(不含)']

/** Past a bracketed 含 at `at`. */
export function pastIncluded(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code !== 40 && code !== 0xff08) return at
  const found = included.find(word => text.startsWith(word, at) && !word.endsWith('含'))
  return found === undefined ? at : at + found.length
}

const hyphens = '-－−'
const dashes = `${hyphens}—–―`

/** The second end of a range. */
export interface High {
  numeral: Numeral
  negative: boolean
}

/** The second number of a range whose first begins with `front` and ends at `at`, or nothing: a hyphen behind a negative one, or before its number alone, is a minus. */
export function rangeEnd(text: string, front: Front, at: number): High | undefined {
  let i = skipBlank(text, at, 2)
  const mark = text.charAt(i)
  if (mark === '' || !connectors.includes(mark)) return undefined
  const apart = i > at
  const dash = dashes.includes(mark)
  if (dash && text.charAt(blankBefore(text, front.start)) === mark) return undefined
  i++
  if (text.charAt(i) === mark && dash) i++
  const next = skipBlank(text, i, 2)
  if (hyphens.includes(mark) && (front.negative || (apart && next === i))) return undefined
  const negative = !dash && hyphens.includes(text.charAt(next) || ' ')
  const numeral = readNumeral(text, negative ? next + 1 : next)
  return numeral === undefined ? undefined : { numeral, negative }
}

/** Where the last character before `at` stands, two blanks at most between: the dash of a page number (— 4 —). */
function blankBefore(text: string, at: number): number {
  let i = at - 1
  while (i > at - 3 && isSpace(text.charCodeAt(i))) i--
  return i
}

const raises = ['提高', '提升', '上调', '下调', '上涨', '降低', '下降']

/** Whether two amounts with 至 between say by how much and to how much (提高30元至700元). */
export function byTo(text: string, start: number): boolean {
  const at = blankBefore(text, start) + 1
  return raises.some(word => text.startsWith(word, at - word.length))
}

/** What the second number's scale lends the first (3-5亿元, 三至五百万): the 万 and 亿, and 十 百 千 to a lone digit. */
export function lend(low: Numeral, high: Numeral): string {
  if (low.big > 0) return low.value
  if (low.arabic && high.arabic && high.small === 0) {
    const bare = shift(high.value, -high.big)
    if (compare(decimal(low.value), decimal(bare)) >= 0 && high.big > 0) return low.value
  }
  const lone =
    low.small === 0 &&
    (low.arabic ? high.arabic || low.end - low.start === 1 : low.end - low.start === 1)
  return shift(low.value, high.big + (lone ? high.small : 0))
}
