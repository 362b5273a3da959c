import { isDigit, isSpace, skipBlank } from './classes.ts'

/** Digits as printed: `text` has no separators and an ASCII point. */
export interface Digits {
  text: string
  end: number
  /** Digits after the point. */
  decimals: number
}

const comma = (code: number): boolean => code === 44 || code === 0xff0c
const percents = '%％﹪‰'
const dot = (code: number): boolean => code === 46 || code === 0xff0e

/** Reads the Arabic numeral that starts at `at` (a digit, or a point before one): full-width, grouped, broken after a comma or point. */
export function readDigits(text: string, at: number): Digits {
  let i = at
  while (isDigit(text.charCodeAt(i))) i++
  let whole = plain(text, at, i)
  if (i > at && i - at <= 3) {
    const end = isSpace(text.charCodeAt(i)) ? spaced(text, at, i) : grouped(text, i)
    for (let next = i; next < end; next += 1) {
      if (isDigit(text.charCodeAt(next))) whole += plain(text, next, next + 1)
    }
    i = end
  }
  const point = decimalPoint(text, i)
  if (point < 0) return { text: whole, end: i, decimals: 0 }
  let end = point
  while (isDigit(text.charCodeAt(end))) end++
  return {
    text: `${whole === '' ? '0' : whole}.${plain(text, point, end)}`,
    end,
    decimals: end - point,
  }
}

/** Past the groups behind commas. */
function grouped(text: string, at: number): number {
  let end = at
  for (let next = group(text, end, comma); next > 0; next = group(text, end, comma)) end = next
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
  const mark = breakAfter(text, at)
  if (!dot(text.charCodeAt(mark))) return -1
  const next = mark === at ? breakAfter(text, at + 1) : mark + 1
  return isDigit(text.charCodeAt(next)) ? next : -1
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
