import { compare, decimal } from '../../model/decimal.ts'
import { skipBlank } from '../numeral/classes.ts'
import type { Numeral } from '../numeral/form.ts'
import { readNumeral } from '../numeral/numeral.ts'
import { shift } from '../numeral/shift.ts'
import { connectors } from '../words/digits.ts'

const included = ['（含）', '(含)', '（含', '（不含）', '(不含)']

/** Past a bracketed 含 at `at`. */
export function pastIncluded(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code !== 40 && code !== 0xff08) return at
  const found = included.find(word => text.startsWith(word, at) && !word.endsWith('含'))
  return found === undefined ? at : at + found.length
}

/** The second number of a range whose first ends at `at`, or nothing. */
export function rangeEnd(text: string, at: number): Numeral | undefined {
  let i = skipBlank(text, at, 2)
  const mark = text.charAt(i)
  if (mark === '' || !connectors.includes(mark)) return undefined
  i++
  if (text.charAt(i) === mark && '-－—–―'.includes(mark)) i++
  i = skipBlank(text, i, 2)
  return readNumeral(text, i)
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
