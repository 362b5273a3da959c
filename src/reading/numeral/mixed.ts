import { joinsFraction } from '../../lexicon/digits.ts'
import { decimal, divide, print } from '../../model/decimal.ts'
import { unitAt } from '../units.ts'
import { type Digits, readDigits } from './arabic.ts'
import { classOf, isDigit, SCALE, STEP, skipBlank } from './classes.ts'

/** Digits a whole number and the parts of a fraction may have. */
const longest = 6

/** 2又3/4亿元, 3又1/2倍: a whole number and a fraction before a scale or a unit make one number; one without an end (1/3) has a place alone. */
export function mixedDigits(text: string, whole: Digits): Digits | undefined {
  const at = skipBlank(text, whole.end, 2)
  if (text.charAt(at) !== joinsFraction || whole.decimals > 0) return undefined
  const top = part(text, skipBlank(text, at + 1, 2))
  if (top === undefined || !'/／'.includes(text.charAt(top.end) || ' ')) return undefined
  const below = part(text, top.end + 1)
  if (below === undefined || Number(below.text) === 0) return undefined
  const next = skipBlank(text, below.end, 2)
  const kind = classOf(text.charCodeAt(next))
  if (kind !== SCALE && kind !== STEP && unitAt(text, next) === undefined) return undefined
  const [a, b] = [decimal(top.text), decimal(below.text)]
  const [down, up] = [divide(a, b, longest, 'down'), divide(a, b, longest, 'up')]
  const places = print(down).split('.')[1] ?? ''
  return {
    text: `${BigInt(whole.text) + BigInt(print(down).split('.')[0] ?? '0')}${places === '' ? '' : `.${places}`}`,
    end: below.end,
    decimals: places.length,
    ...(down.mantissa !== up.mantissa && { torn: true as const }),
  }
}

function part(text: string, at: number): Digits | undefined {
  if (!isDigit(text.charCodeAt(at))) return undefined
  const digits = readDigits(text, at)
  return digits.decimals > 0 || digits.text.length > longest ? undefined : digits
}
