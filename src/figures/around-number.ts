import { prefixes } from '../lexicon/money.ts'
import { isCodeWord } from '../reading/kinds/foreign.ts'
import { CHINESE, classOf, isDigit, SCALE, STEP } from '../reading/numeral/classes.ts'
import { readPeriod } from '../reading/periods/read.ts'
import { unitAt } from '../reading/units.ts'

/* What stands around the digits of a number, and says that it is another number, or none. */

/** 二〇五万: digits spelled one by one are no number of this grammar, nor is what follows their zero. */
export function spelled(text: string, at: number): boolean {
  return (
    classOf(text.charCodeAt(at - 1)) === CHINESE && classOf(text.charCodeAt(at - 2)) === CHINESE
  )
}

export function letter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

const codes = new Set([...prefixes.keys()].filter(word => /^[A-Z]{3}$/.test(word)))

/** RMB8亿, USD5万: the only letters a number may touch, unless they are also a word (TOP100). */
export function currencyBefore(text: string, at: number): boolean {
  const code = text.slice(Math.max(0, at - 3), at)
  return codes.has(code) && !isCodeWord(code) && !letter(text.charCodeAt(at - 4))
}

/** GDP5.2%, RCEP31亿元: an acronym of three letters or more may touch an amount. */
export function acronymBefore(text: string, at: number): boolean {
  return /(?:^|[^\w.-])[A-Z]{3,5}$/.test(text.slice(Math.max(0, at - 6), at))
}

/** Past everything that hangs on a number that is none: V2.0, 192.168.1.1. */
export function pastDigits(text: string, at: number): number {
  let end = at
  while (
    isDigit(text.charCodeAt(end)) ||
    (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1)))
  )
    end++
  return end
}

/** Digits of a number in brackets that is no mark of a list or note. */
const GROUPED = /^(?=.*[.,，]|\d{3,}$)\d[\d.,，]*$/

/** （3,400）万元: brackets around the number alone may be the minus of accountants or say nothing. */
export function inBrackets(
  text: string,
  at: number,
  end: number,
): { start: number; end: number } | undefined {
  if (!'（('.includes(text.charAt(at - 1) || ' ') || !'）)'.includes(text.charAt(end) || ' '))
    return undefined
  if (!GROUPED.test(text.slice(at, end))) return undefined
  let behind = end + 1
  while ([STEP, SCALE].includes(classOf(text.charCodeAt(behind)))) behind++
  const unit = unitAt(text, behind)
  if (unit?.kind !== 'money' && unit?.kind !== 'percent') return undefined
  return { start: at - 1, end: behind + unit.word.length }
}

/** 2.2020年: a list marker never fuses with the year behind it. Returns where the year starts. */
export function listMarker(text: string, at: number): number {
  let i = at
  while (isDigit(text.charCodeAt(i)) && i < at + 2) i++
  const mark = text.charCodeAt(i)
  if (i === at || (mark !== 46 && mark !== 0xff0e)) return at
  return readPeriod(text, i + 1) === undefined ? at : i + 1
}
