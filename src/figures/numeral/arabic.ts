import { isDigit, isSpace } from './classes.ts'

/** Digits as printed: `text` has no separators and an ASCII point. */
export interface Digits {
  text: string
  end: number
  /** Digits after the point. */
  decimals: number
}

const comma = (code: number): boolean => code === 44 || code === 0xff0c
const dot = (code: number): boolean => code === 46 || code === 0xff0e

/** Reads the Arabic numeral that starts at `at` (a digit, or a point before one): full-width, grouped, broken after a comma or point. */
export function readDigits(text: string, at: number): Digits {
  let i = at
  while (isDigit(text.charCodeAt(i))) i++
  let whole = plain(text, at, i)
  if (i > at && i - at <= 3) {
    for (let next = group(text, i); next > 0; next = group(text, i)) {
      whole += plain(text, next - 3, next)
      i = next
    }
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

/** End of a group of exactly three digits that follows a separator at `at`; 0 without. */
function group(text: string, at: number): number {
  const code = text.charCodeAt(at)
  let i = at
  if (comma(code)) {
    i = breakAfter(text, at + 1)
  } else if (isSpace(code)) {
    i = at + 1
  } else {
    return 0
  }
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
  if (!dot(text.charCodeAt(at))) return -1
  const next = breakAfter(text, at + 1)
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
