import { assigns, labels } from '../../lexicon/amounts.ts'
import { isDigit, isSpace } from './classes.ts'
import { isDealt } from './torn.ts'

const isComma = (code: number): boolean => code === 44 || code === 0xff0c
const isPoint = (code: number): boolean => code === 46 || code === 0xff0e
const isMark = (code: number): boolean => isComma(code) || isPoint(code)
/** Blanks that may stand inside a torn number. */
const mostBlanks = 3
/** Digits of the pieces of a number set with blanks (4 5 6 7). */
const mostOfPiece = 2
/** Digits of the stretches of a long number of an account. */
const leastOfCode = 4

/**
 * Whether the number at `at` is the tail of one that blanks or a line break have torn: 到位1, 22万元 · 3,00 0万元 ·
 * 4 5 6 7万元 · 占比3 5.2% · 税收51⏎2.6亿元 · 共1,234.5 6万元 · 增长12. 345. 6万元. What stands before it is a bare number that could begin it.
 */
export function isTail(text: string, at: number): boolean {
  const broken = text.charCodeAt(at - 1) === 10
  const end = broken ? beforeBreak(text, at) : beforeBlanks(text, at)
  if (end === at) return isTouching(text, at)
  if (end < 0) return false
  if (isComma(text.charCodeAt(end - 1))) {
    const digits = beforeBlanks(text, end - 1)
    const start = digits < 0 ? end - 1 : runStart(text, digits)
    return !broken && start < digits && !isDealt(text, start)
  }
  if (isPoint(text.charCodeAt(end - 1))) return !broken && isPointed(text, end - 1)
  const start = runStart(text, end)
  if (start === end || !isDigit(text.charCodeAt(end - 1))) return false
  const piece = text.slice(start, end)
  const before = text.charAt(start - 1)
  if (broken) return isHan(before) && !labels.includes(before)
  // 1,234.5 6万元: digits behind decimals and a blank are no number of their own.
  if (/[.．]\d+$/.test(piece) && isHan(before) && isShort(text, at)) return true
  if (/[,，]\d{1,2}$/.test(piece)) return true
  // 人均3 2,456元: together they are one grouped number.
  const group = /^\d{1,2}(?=[,，]\d{3}(?!\d))/.exec(text.slice(at, at + 8))?.[0].length ?? 0
  const joins = group > 0 && /^\d{1,2}$/.test(piece) && piece.length + group <= 3
  if (joins && isHan(before) && !labels.includes(before)) return true
  if (isCode(text, at, piece, start)) return true
  if (piece.length > mostOfPiece || digitsAt(text, at) > mostOfPiece) return false
  return assigns.includes(before || ' ') || isPiece(text, start)
}

/** Whether digits stand before a point at `at` that numbers nothing (增长12. 345. 6万元, not 6. 1%的企业). */
function isPointed(text: string, at: number): boolean {
  const end = beforeBlanks(text, at)
  const start = end < 0 ? at : runStart(text, end)
  return start < end && isHan(text.charAt(start - 1)) && !labels.includes(text.charAt(start - 1))
}

/** Whether the number at `at` has one or two digits and no decimals. */
function isShort(text: string, at: number): boolean {
  const digits = digitsAt(text, at)
  return digits <= mostOfPiece && !isMark(text.charCodeAt(at + digits))
}

/**
 * Whether a comma and a short bare number behind a word touch the number (收入12，34万元 · 总额 3 ,5亿元): no clause ends in a number
 * that says nothing. Behind a half-width comma alone the digits are looked at where they stand.
 */
function isTouching(text: string, at: number): boolean {
  const comma = text.charCodeAt(at - 1)
  if (!isComma(comma)) return false
  const end = beforeBlanks(text, at - 1)
  if (end < 0 || (comma === 44 && end === at - 1)) return false
  const start = runStart(text, end)
  const piece = text.slice(start, end)
  const before = text.charAt(beforeBlanks(text, start) - 1)
  // 3 000，5万元
  if (/^\d{3}$/.test(piece) && isDigit(before.charCodeAt(0))) return true
  return (
    /^\d{1,3}(?:[,，]\d{3})*$/.test(piece) &&
    isHan(before) &&
    !labels.includes(before) &&
    !isDealt(text, start)
  )
}

/** 4402 2345 6789元: the last of three or more stretches of as many digits. */
function isCode(text: string, at: number, piece: string, start: number): boolean {
  const digits = digitsAt(text, at)
  if (digits < leastOfCode || piece.length !== digits || isMark(text.charCodeAt(at + digits)))
    return false
  const end = beforeBlanks(text, start)
  return end > 0 && end < start && end - runStart(text, end) === digits
}

/** Whether another short piece stands a blank before `at`. */
function isPiece(text: string, at: number): boolean {
  const end = beforeBlanks(text, at)
  if (end < 0 || end === at) return false
  const length = end - runStart(text, end)
  return length > 0 && length <= mostOfPiece && isDigit(text.charCodeAt(end - 1))
}

function digitsAt(text: string, at: number): number {
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  return end - at
}

/** Where the run of digits, commas and points that ends at `end` starts. */
export function runStart(text: string, end: number): number {
  let start = end
  for (; start > 0; start--) {
    const code = text.charCodeAt(start - 1)
    if (!isDigit(code) && !(isMark(code) && isDigit(text.charCodeAt(start - 2)))) break
  }
  return start
}

function beforeBlanks(text: string, at: number): number {
  let end = at
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  return at - end > mostBlanks ? -1 : end
}

function beforeBreak(text: string, at: number): number {
  return text.charCodeAt(at - 2) === 13 ? at - 2 : at - 1
}

function isHan(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff'
}
