import { compare, type Decimal, decimal } from '../../model/decimal.ts'
import {
  classOf,
  DIGIT,
  isSpace,
  SCALE,
  STEP,
  skipBlank,
  UNKNOWN,
  worthOf,
} from '../numeral/classes.ts'
import type { Numeral } from '../numeral/form.ts'
import { readNumeral, withSaidPoint } from '../numeral/numeral.ts'
import { powerOfTen, shift } from '../numeral/shift.ts'
import type { Found } from './amount.ts'
import { readFront } from './prefix.ts'

const FEN = 0x5206
const ZHI = 0x4e4b

/** End of 分之 at `at`, blanks allowed; 0 without. */
function over(text: string, at: number): number {
  let i = skipBlank(text, at, 2)
  if (text.charCodeAt(i) !== FEN) return 0
  i = skipBlank(text, i + 1, 2)
  return text.charCodeAt(i) === ZHI ? skipBlank(text, i + 1, 2) : 0
}

/** 百分之七十七点六, 千分之三, 百万分之五: percent; the words begin with a step or scale and no digit. */
export function percentOf(text: string, at: number, floor: number): Found | undefined {
  const found = unsigned(text, at)
  if (found === undefined) return undefined
  const { negative, start } = readFront(text, { start: at, end: at, big: 0 }, floor)
  return negative && found.value !== undefined
    ? { ...found, start, value: found.value === '0' ? '0' : `-${found.value}` }
    : found
}

function unsigned(text: string, at: number): Found | undefined {
  let power = 0
  let i = at
  for (
    let kind = classOf(text.charCodeAt(i));
    (kind === STEP || kind === SCALE) && power < 16;
    kind = classOf(text.charCodeAt(i))
  ) {
    power += worthOf(text.charCodeAt(i))
    i = skipBlank(text, i + 1, 1)
  }
  const from = i === at ? 0 : over(text, i)
  if (from === 0) return undefined
  const numeral = percentNumeral(text, from)
  if (numeral === undefined) return undefined
  if (power < 2) return undefined
  const exponent = 2 - power
  const found: Found = {
    start: at,
    end: numeral.end,
    kind: 'percent',
    unit: '%',
    value: shift(numeral.value, exponent),
    place: numeral.place + exponent,
  }
  if (numeral.low !== undefined) spread(found, shift(numeral.low, exponent))
  if (numeral.end === from + 1 && numeral.value === '100' && !plainHundred(text, at, numeral.end))
    return undefined
  return ranged(text, found, exponent, text.slice(at, from))
}

function spread(found: Found, min: string): void {
  found.range = { min, max: found.value ?? min, minIncl: true, maxIncl: true }
  delete found.value
}

function percentNumeral(text: string, at: number): Numeral | undefined {
  if (text.charAt(at) === '百' && classOf(text.charCodeAt(at + 1)) !== UNKNOWN) {
    return {
      start: at,
      end: at + 1,
      value: '100',
      place: 0,
      big: 0,
      small: 2,
      arabic: false,
      decimals: 0,
      more: false,
      unknown: false,
    }
  }
  const numeral = readNumeral(text, at)
  return numeral === undefined ? undefined : (withSaidPoint(text, numeral) ?? numeral)
}

/** 百分之百 measures after 率, 达 and the like; elsewhere it is emphasis (百分之百支持). */
function plainHundred(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  const after = text.charCodeAt(end)
  const han = after >= 0x4e00 && after <= 0x9fff
  return !han && (before === '' || '率达到为是至例重%'.includes(before))
}

/** 百分之二十至三十, 千分之五至千分之八. */
function ranged(text: string, found: Found, exponent: number, words: string): Found {
  const at = found.end
  if (found.value === undefined || !'至到-—～~'.includes(text.charAt(at) || '。')) return found
  let from = at + 1
  const again = text.startsWith(words, from)
  if (again) from += words.length
  const high = readNumeral(text, from)
  if (high === undefined || (high.arabic && !again)) return found
  const { value: low, ...rest } = found
  if (compare(decimal(low), decimal(shift(high.value, exponent))) > 0) return found
  return {
    ...rest,
    end: high.end,
    range: { min: low, max: shift(high.value, exponent), minIncl: true, maxIncl: true },
  }
}

/** 三分之二, 3又一千分之23: exact rationals in lowest terms. `numeral` is what was read before 分之. */
export function fractionOf(text: string, numeral: Numeral): Found | undefined {
  const mixed = mixedPart(text, numeral)
  const denominator = mixed?.denominator ?? numeral
  const from = over(text, denominator.end)
  if (from === 0) return undefined
  const negative = '负負'.includes(text.charAt(from) || '。')
  const numerator = readNumeral(text, negative ? from + 1 : from)
  if (numerator === undefined) return undefined
  const value = rational(
    decimal(numerator.value),
    decimal(denominator.value),
    mixed === undefined ? undefined : decimal(numeral.value),
    negative,
  )
  if (value === undefined) return undefined
  return { start: numeral.start, end: numerator.end, kind: 'fraction', unit: 'x', value, place: 0 }
}

function mixedPart(text: string, numeral: Numeral): { denominator: Numeral } | undefined {
  const at = skipBlank(text, numeral.end, 2)
  if (text.charAt(at) !== '又') return undefined
  const denominator = readNumeral(text, skipBlank(text, at + 1, 2))
  return denominator === undefined ? undefined : { denominator }
}

/** 1/2, 1 4/3: a slash between plain numbers, never part of a date or a path. */
export function slashed(text: string, numeral: Numeral): Found | undefined {
  return simple(text, numeral, undefined) ?? mixedSlash(text, numeral) ?? joinedSlash(text, numeral)
}

/** 1又1/5: 又 joins a whole number to a fraction. */
function joinedSlash(text: string, whole: Numeral): Found | undefined {
  const at = skipBlank(text, whole.end, 2)
  if (text.charAt(at) !== '又' || whole.decimals > 0) return undefined
  const from = skipBlank(text, at + 1, 2)
  const numerator = classOf(text.charCodeAt(from)) === DIGIT ? readNumeral(text, from) : undefined
  return numerator === undefined ? undefined : simple(text, numerator, whole)
}

/** 1 4/3: a whole number, one blank and a fraction of small numbers. */
function mixedSlash(text: string, whole: Numeral): Found | undefined {
  const at = whole.end + 1
  if (
    !whole.arabic ||
    whole.decimals > 0 ||
    whole.value.length > 2 ||
    text.charAt(whole.end) !== ' ' ||
    classOf(text.charCodeAt(at)) !== DIGIT ||
    (whole.start > 0 &&
      !isSpace(text.charCodeAt(whole.start - 1)) &&
      text.charCodeAt(whole.start - 1) > 32)
  )
    return undefined
  const numerator = readNumeral(text, at)
  if (numerator === undefined || numerator.value.length > 1) return undefined
  return simple(text, numerator, whole)
}

function simple(text: string, numeral: Numeral, whole: Numeral | undefined): Found | undefined {
  const at = numeral.end
  if (
    !numeral.arabic ||
    !'/／'.includes(text.charAt(at) || '。') ||
    classOf(text.charCodeAt(at + 1)) !== DIGIT
  )
    return undefined
  const below = readNumeral(text, at + 1)
  const before = whole === undefined ? text.charAt(numeral.start - 1) : ''
  const around = `${before}${text.charAt(below?.end ?? at)}`
  if (
    below === undefined ||
    below.decimals > 0 ||
    numeral.decimals > 0 ||
    /[/／A-Za-z.年月日:=]/.test(around)
  )
    return undefined
  if (below.value.length > 3 || numeral.value.length > 4) return undefined
  const ratio = numeral.value.length > 2 && numeral.value.length > below.value.length
  if (ratio || text.charAt(numeral.start) === '0') return undefined
  const value = rational(
    decimal(numeral.value),
    decimal(below.value),
    whole === undefined ? undefined : decimal(whole.value),
    false,
  )
  return value === undefined
    ? undefined
    : {
        start: (whole ?? numeral).start,
        end: below.end,
        kind: 'fraction',
        unit: 'x',
        value,
        place: 0,
      }
}

function rational(
  numerator: Decimal,
  denominator: Decimal,
  whole: Decimal | undefined,
  negative: boolean,
): string | undefined {
  const scale = 10n ** BigInt(denominator.scale)
  let top = numerator.mantissa * scale
  let bottom = denominator.mantissa * BigInt(powerOfTen(numerator.scale))
  if (bottom === 0n) return undefined
  if (whole !== undefined && whole.scale === 0) top += whole.mantissa * bottom
  if (negative) top = -top
  const by = gcd(top < 0n ? -top : top, bottom)
  top /= by
  bottom /= by
  return bottom === 1n ? String(top) : `${top}/${bottom}`
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}
