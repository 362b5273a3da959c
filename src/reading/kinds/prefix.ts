import { assigned } from '../../lexicon/amounts.ts'
import { belowZero, degrees } from '../../lexicon/measures.ts'
import { prefixes } from '../../lexicon/money.ts'
import { oneOf } from '../../lexicon/pattern.ts'
import { classOf, isDigit, isSpace, OTHER, skipBlank } from '../numeral/classes.ts'
import type { Numeral } from '../numeral/form.ts'
import { type UnitKind, unitAt } from '../units.ts'
import { isCodeWord } from './foreign.ts'
import { governedByMoney } from './governed.ts'

const byLast = new Map<number, { word: string; unit: string }[]>()
for (const [word, unit] of prefixes) {
  const last = word.charCodeAt(word.length - 1)
  byLast.set(
    last,
    [...(byLast.get(last) ?? []), { word, unit }].sort((a, b) => b.word.length - a.word.length),
  )
}

const DOLLAR = 0x24
/** ↑ ↓ ▼ ▽ before a number. */
const UP = 0x2191
const DOWN = 0x2193
const FALLS = 0x25bc
const FALLS_OPEN = 0x25bd
const UP_OR_MINUS = 0x25b2
const UP_OR_MINUS_OPEN = 0x25b3
const EN_DASH = 0x2013
const EM_DASH = 0x2014
const rates = new Set<UnitKind | undefined>(['percent', 'percentage_point'])
const letter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
/** 负的百分之三. */
const said = '负的'
const negated = '减担自肩抱胜欠背辜正税债包'

/** Where a number's sign and currency mark begin, and what they say. */
export interface Front {
  start: number
  negative: boolean
  prefix: string | undefined
  /** A mark before it may say minus, or something else. */
  unclear?: true
}

/** Reads what stands before a number, never past `floor`. */
export function readFront(
  text: string,
  numeral: Pick<Numeral, 'start' | 'end' | 'big'>,
  floor: number,
): Front {
  const front: Front = { start: numeral.start, negative: false, prefix: undefined }
  sign(text, front, floor)
  if (isBelowZero(text, numeral)) {
    front.negative = true
    front.start -= 2
  }
  if (front.start === numeral.start) doubtful(text, front, numeral.end, floor)
  if (!isFormula(text, front.start, numeral.end) && !opensFormula(text, front.start))
    currency(text, front, floor, numeral.big > 0)
  if (!front.negative && front.prefix !== undefined) sign(text, front, floor)
  return front
}

/** Whether a temperature stands behind words that put it under zero. */
function isBelowZero(text: string, { start, end }: Pick<Numeral, 'start' | 'end'>): boolean {
  if (!text.startsWith(belowZero, start - belowZero.length)) return false
  return degrees.has(unitAt(text, skipBlank(text, end))?.word ?? '')
}

/** Whether dollar signs set a formula: $3.5$, $85\\%$ are no dollars. */
export function isFormula(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start - 1) !== DOLLAR) return false
  const percent = text.startsWith('\\%', end) ? end + 2 : text.startsWith('%', end) ? end + 1 : end
  return text.charCodeAt(percent) === DOLLAR
}

/** $120\mathrm{km}$, $10^3$: a dollar sign that opens a formula of more than one number is none of money. */
function opensFormula(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== DOLLAR) return false
  return /^[^$\n]{0,60}?[\\^{][^$\n]{0,60}\$/.test(text.slice(start, start + 124))
}

/** 百慕大元, 几内亚法郎: what its first character looks like ends no figure before it. */
function holdsNumeral(word: string): boolean {
  return [...word].some(char => classOf(char.charCodeAt(0)) !== OTHER)
}

function sign(text: string, front: Front, floor: number): void {
  const at = text.startsWith(said, front.start - said.length) ? front.start - 2 : front.start - 1
  if (at < floor) return
  const code = text.charCodeAt(at)
  const before = at > 0 ? text.charCodeAt(at - 1) : 32
  const plus = code === 43 || code === 0xff0b || code === UP
  const down = code === DOWN || code === FALLS || code === FALLS_OPEN
  if (plus || down || code === 45 || code === 0xff0d || code === 0x2212) {
    if (joins(before) || (at === floor && unitAt(text, at - 1) !== undefined)) return
  } else if (code === 0x8d1f || code === 0x8ca0) {
    if (negated.includes(String.fromCharCode(before))) return
  } else {
    return
  }
  front.negative = !plus
  front.start = at
}

/** △ and ▲ may say up or minus (利润▲8.1%), a dash before a percentage minus or nothing (同比—2.1%); an en dash there is a minus. */
function doubtful(text: string, front: Front, end: number, floor: number): void {
  const at = front.start - 1
  const code = text.charCodeAt(at)
  if (setApart.test(text.slice(Math.max(floor, front.start - 5), front.start))) {
    front.unclear = true
    front.start -= 2
    return
  }
  if (at < floor || !isHan(text.charCodeAt(at - 1))) return
  if (code === UP_OR_MINUS || code === UP_OR_MINUS_OPEN) front.unclear = true
  else if (
    (code === EN_DASH || code === EM_DASH) &&
    rates.has(unitAt(text, skipBlank(text, end))?.kind)
  ) {
    if (code === EM_DASH) front.unclear = true
    else front.negative = true
  } else return
  front.start = at
}

/** 利润为 - 3.5亿元: a dash with blanks about it behind what an amount follows may be its minus. */
const setApart = new RegExp(`${oneOf(assigned)}\\s?[-−－] $`)

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/** What makes a dash or plus behind it no sign: a number, a letter, a percent sign, a bracket, a quotation's end. */
function joins(before: number): boolean {
  return (
    isDigit(before) ||
    letter(before) ||
    before === 37 ||
    before === 0xff05 ||
    before === 45 ||
    before === 41 ||
    before === 0xff09 ||
    before === 0x201d
  )
}

/** The currency some words end with, unless it is a code that is also a word. */
export function currencyEnding(words: string): string | undefined {
  return byLast
    .get(words.charCodeAt(words.length - 1))
    ?.find(({ word }) => !isCodeWord(word) && words.endsWith(word))?.unit
}

function currency(text: string, front: Front, floor: number, scaled: boolean): void {
  let end = front.start
  while (end > floor && end > front.start - 3 && isSpace(text.charCodeAt(end - 1))) end--
  const words = byLast.get(text.charCodeAt(end - 1))
  if (words === undefined) return
  for (const { word, unit } of words) {
    const start = end - word.length
    if ((start < floor && !holdsNumeral(word)) || !text.startsWith(word, start)) continue
    if (letter(text.charCodeAt(start)) && letter(text.charCodeAt(start - 1))) return
    if (isCodeWord(word) && !scaled && !governedByMoney(text, start, floor)) return
    front.start = start
    front.prefix = unit
    return
  }
}
