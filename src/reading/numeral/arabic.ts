import { middleDots } from '../../lexicon/digits.ts'
import { readPeriod } from '../periods/read.ts'
import { unitAt } from '../units.ts'
import { classOf, isDigit, isSpace, SCALE, skipBlank } from './classes.ts'
import { opensClause, type Rest, tornGroups, tornPoint } from './torn.ts'

/** Digits as printed: `text` has no separators and an ASCII point. */
export interface Digits {
  text: string
  end: number
  /** Digits after the point. */
  decimals: number
  /** Blanks have torn it so that its parts could also be two numbers. */
  torn?: true
}

const comma = (code: number): boolean => code === 44 || code === 0xff0c
/** Also the apostrophe of some banks: 1'234'567. */
const separator = (code: number): boolean => comma(code) || code === 39 || code === 0x2019
const percents = '%％﹪‰'
const dot = (code: number): boolean => code === 46 || code === 0xff0e

/** Reads the Arabic numeral that starts at `at` (a digit, or a point before one): full-width, grouped, broken after a comma or point. */
export function readDigits(text: string, at: number): Digits {
  let i = at
  while (isDigit(text.charCodeAt(i))) i++
  const digits = i - at
  let whole = plain(text, at, i)
  if (i > at && i - at <= 3) {
    const end = isSpace(text.charCodeAt(i)) ? spaced(text, at, i) : grouped(text, i)
    whole += digitsIn(text, i, end)
    i = end
  }
  const plainly = decimalPoint(text, i)
  const rest = plainly < 0 && i > at ? tornRest(text, at, i, digits) : undefined
  if (rest !== undefined && rest.end > i) {
    whole += digitsIn(text, i, rest.end)
    i = rest.end
  }
  const torn: Pick<Digits, 'torn'> = rest?.open === true ? { torn: true } : {}
  const point = plainly < 0 && i > at ? pointFrom(text, at, i, digits) : plainly
  if (point < 0) return { text: whole, end: i, decimals: 0, ...torn }
  let end = point
  while (isDigit(text.charCodeAt(end))) end++
  return {
    text: `${whole === '' ? '0' : whole}.${plain(text, point, end)}`,
    end,
    decimals: end - point,
    ...torn,
  }
}

/** The ASCII digits of `text[start, end)`. */
function digitsIn(text: string, start: number, end: number): string {
  let found = ''
  for (let i = start; i < end; i++) if (isDigit(text.charCodeAt(i))) found += plain(text, i, i + 1)
  return found
}

/** Groups that blanks have torn off, for a number that numbers nothing. */
function tornRest(text: string, start: number, at: number, digits: number): Rest | undefined {
  const code = text.charCodeAt(at)
  if (!isSpace(code) && !comma(code)) return undefined
  return labels.includes(text.charAt(start - 1) || ' ')
    ? undefined
    : tornGroups(text, start, at, digits)
}

/** The first decimal, also behind a point with blanks beside it; a short number that opens a clause numbers it (6. 1%). */
function pointFrom(text: string, start: number, at: number, digits: number): number {
  const point = decimalPoint(text, at)
  if (point >= 0) return point
  const code = text.charCodeAt(at)
  if (!isSpace(code) && !dot(code)) return -1
  const torn = tornPoint(text, at)
  if (torn < 0 || labels.includes(text.charAt(start - 1) || ' ')) return -1
  if (dot(code) && at - start === digits && digits <= 2 && opensClause(text, start)) return -1
  let end = torn
  while (isDigit(text.charCodeAt(end))) end++
  const date = tornPoint(text, end) > 0 || decimalPoint(text, end) > 0
  return date || readPeriod(text, torn) !== undefined ? -1 : torn
}

/** Past the groups behind commas. */
function grouped(text: string, at: number): number {
  let end = at
  for (let next = group(text, end, separator); next > 0; next = group(text, end, separator))
    end = next
  return end
}

/** Most groups that spaces may set apart: more are the columns of a table. */
const mostSpaced = 6
/** What numbers instead of measuring: 表2 345万元 are two numbers. */
const labels = '表图第号注件章条'

/** Past the groups behind spaces, which no percentage is printed with (38 312 721.1% are three columns). */
function spaced(text: string, start: number, at: number): number {
  if (text.charCodeAt(start) === 48 || labels.includes(text.charAt(start - 1) || ' ')) return at
  let end = at
  let groups = 0
  for (let next = group(text, end, isSpace); next > 0; next = group(text, end, isSpace)) {
    if (++groups > mostSpaced) return at
    end = next
  }
  const point = decimalPoint(text, end)
  let after = point < 0 ? end : point
  while (point >= 0 && after < point + 8 && isDigit(text.charCodeAt(after))) after++
  return percents.includes(text.charAt(skipBlank(text, after, 2)) || ' ') ? at : end
}

/** End of a group of exactly three digits that follows a separator at `at`; 0 without. */
function group(text: string, at: number, separates: (code: number) => boolean): number {
  if (!separates(text.charCodeAt(at))) return 0
  const i = breakAfter(text, at + 1)
  if (
    !isDigit(text.charCodeAt(i)) ||
    !isDigit(text.charCodeAt(i + 1)) ||
    !isDigit(text.charCodeAt(i + 2))
  )
    return 0
  return isDigit(text.charCodeAt(i + 3)) ? 0 : i + 3
}

/** First digit after a decimal point at `at`, -1 without. */
function decimalPoint(text: string, at: number): number {
  if (middleDots.includes(text.charAt(at) || ' ')) return middlePoint(text, at)
  const mark = breakAfter(text, at)
  if (!dot(text.charCodeAt(mark))) return -1
  const next = mark === at ? breakAfter(text, at + 1) : mark + 1
  return isDigit(text.charCodeAt(next)) ? next : -1
}

/** The same behind a dot in the middle of the line (1·8%), where a scale or a unit follows the decimals: 9·18 and 3·15晚会 are days. */
function middlePoint(text: string, at: number): number {
  let end = at + 1
  while (isDigit(text.charCodeAt(end))) end++
  const next = skipBlank(text, end, 1)
  const isMeasured = classOf(text.charCodeAt(next)) === SCALE || unitAt(text, next) !== undefined
  return end > at + 1 && isMeasured ? at + 1 : -1
}

function breakAfter(text: string, at: number): number {
  let i = at
  if (text.charCodeAt(i) === 13) i++
  if (text.charCodeAt(i) !== 10) return at
  i++
  return text.charCodeAt(i) === 12 ? i + 1 : i
}

/** Full-width digits to ASCII; the common ASCII slice is returned as it is. */
function plain(text: string, start: number, end: number): string {
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) > 57) {
      let found = ''
      for (let j = start; j < end; j++) {
        const code = text.charCodeAt(j)
        found += String.fromCharCode(code > 0xff00 ? code - 0xfee0 : code)
      }
      return found
    }
  }
  return text.slice(start, end)
}
