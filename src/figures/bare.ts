import { absence, dashLike } from '../lexicon/absence.ts'
import { letterScaled } from '../lexicon/amounts.ts'
import { wordAt } from '../lexicon/buckets.ts'
import { before, betweens } from '../lexicon/comparators.ts'
import type { Comparator } from '../model/figure.ts'
import { withoutNotes } from '../reading/notes.ts'
import { classOf, isDigit, isSpace, MORE, OTHER } from '../reading/numeral/classes.ts'
import type { Numeral } from '../reading/numeral/form.ts'
import { letterScales, readNumeral } from '../reading/numeral/numeral.ts'
import { shift } from '../reading/numeral/shift.ts'
import { suffixes } from '../reading/suffixes.ts'
import type { Refused } from './refused.ts'

/** A bare number that is the whole of a cell. */
export interface BareNumber {
  start: number
  end: number
  value: string
  place: number
  comparator?: {
    word: string
    start: number
    end: number
    value: Comparator
    rule: 'before' | 'after'
  }
  parentheses: boolean
  /** Powers of ten its own 万 and 亿, and its own 十 百 千 behind digits, stand for. */
  big: number
  small: number
  /** A letter scales it (1.2M): only money is so written. */
  letter?: true
}

/** Longest cell that is read as a number. */
const longest = 64
const comparators = [...before].sort(([a], [b]) => b.length - a.length)
const minuses = '-−－–﹣负負▼▽↓'
/** The same behind its number. */
const trailing = '-−－'
const pluses = '+＋↑'
/** Up, or the minus of accountants: which of both, the cell does not say. */
const unclear = '△▲'
/** A minus, or a stroke before a number. */
const strokes = '—―─'

/** The number a cell consists of, with its sign, comparator, accounting parentheses and note marks; nothing when it holds anything else. */
export function bareNumber(text: string): BareNumber | undefined {
  const found = readBare(text)
  return found === undefined || 'code' in found ? undefined : found
}

/** The same, or why the number that a cell holds can not be told. */
export function readBare(text: string): BareNumber | Refused | undefined {
  const outer = bounds(text)
  if (outer === undefined) return undefined
  let { start, end } = outer
  const parentheses = opens(text, start) && '）)'.includes(text.charAt(end - 1) || ' ')
  if (parentheses) {
    start++
    end--
  }
  const word = comparators.find(([word]) => text.startsWith(word, start))
  let at = pastFillers(text, start + (word?.[0].length ?? 0), word !== undefined)
  const mark = text.charAt(at) || ' '
  const negative = minuses.includes(mark)
  if ((unclear + strokes).includes(mark) && isNumber(text, at + 1, end))
    return { ...outer, code: 'sign-ambiguous' }
  // 13-: the minus of some accounts, or a range without its end.
  if (trailing.includes(text.charAt(end - 1) || ' ') && isNumber(text, at, end - 1))
    return { ...outer, code: 'sign-ambiguous' }
  if (negative || pluses.includes(mark)) at++
  while (at < end && isSpace(text.charCodeAt(at))) at++
  if (classOf(text.charCodeAt(at)) === OTHER && !isPointed(text, at)) return undefined
  const letter = lettered(text, at, end)
  const numeral = letter ?? exponential(text, at, end) ?? numeralOf(text, at, end)
  if (numeral === undefined) return isTorn(text, at, end) ? torn(outer) : undefined
  const suffix = numeral.end === end ? undefined : suffixAt(text, pastSpace(text, numeral.end), end)
  const last =
    suffix === undefined ? numeral.end : pastSpace(text, numeral.end) + suffix.word.length
  if (last !== end || numeral.low !== undefined)
    return isTorn(text, at, end) ? torn(outer) : undefined
  if (numeral.torn) return torn(outer)
  // (-14): the minus of accountants around another.
  if (negative && parentheses) return { ...outer, code: 'sign-ambiguous' }
  const minus = (negative || parentheses) && numeral.value !== '0'
  const found: BareNumber = {
    start: outer.start,
    end: outer.end,
    value: minus ? `-${numeral.value}` : numeral.value,
    place: numeral.place,
    parentheses,
    big: numeral.big,
    small: numeral.arabic ? numeral.small : 0,
    ...(letter !== undefined && { letter: true }),
  }
  if (word !== undefined)
    found.comparator = {
      word: word[0],
      start,
      end: start + word[0].length,
      value: word[1],
      rule: 'before',
    }
  else if (suffix !== undefined)
    found.comparator = {
      word: suffix.word,
      start: last - suffix.word.length,
      end: last,
      value: suffix.comparator,
      rule: 'after',
    }
  return found
}

/** △60% and ▲3亿元 as the whole of a cell, whose mark may say up or minus. */
export function unclearSign(text: string): Refused | undefined {
  const words = text.trim()
  if (!unclear.includes(words.charAt(0) || ' ') || !/^.\s*\d\S*$/.test(words)) return undefined
  const start = text.indexOf(words)
  return { start, end: start + words.length, code: 'sign-ambiguous' }
}

function torn(place: { start: number; end: number }): Refused {
  return { ...place, code: 'number-torn' }
}

/** Where the words of a cell stand without blanks and note marks; nothing for a cell that says nothing is there. */
function bounds(text: string): { start: number; end: number } | undefined {
  let start = 0
  let end = text.length
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  const words = text.slice(start, end)
  if (end - start > longest || start === end || absence.test(words) || words === dashLike)
    return undefined
  // (3) alone is three in the parentheses of accountants.
  if (opens(text, start)) return { start, end }
  const bare = withoutNotes(words)
  return { start: start + bare.start, end: start + bare.end }
}

function opens(text: string, at: number): boolean {
  return '（('.includes(text.charAt(at) || ' ')
}

function isBlank(code: number): boolean {
  return isSpace(code) || code === 10 || code === 13 || code === 9
}

function pastSpace(text: string, at: number): number {
  let i = at
  while (isSpace(text.charCodeAt(i))) i++
  return i
}

/** Past blanks and the fillers that may stand behind a comparator (约为5, 不低于 5). */
function pastFillers(text: string, at: number, compared: boolean): number {
  let i = at
  while (isSpace(text.charCodeAt(i)) || (compared && betweens.includes(text.charAt(i) || '。'))) i++
  return i
}

function isPointed(text: string, at: number): boolean {
  return text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))
}

function isNumber(text: string, at: number, end: number): boolean {
  return /^\s*\d[\d,，.．\s]*[%％]?$/.test(text.slice(at, end))
}

/** The numeral at `at`; 6. 1 alone in a cell is no numbered 1. */
function numeralOf(text: string, at: number, end: number): Numeral | undefined {
  const plain = readNumeral(text, at)
  if (plain !== undefined && plain.end === end) return plain
  const point = /^(\d{1,3}(?:[,，]\d{3})*|\d+)\s*([.．])\s*(\d+)$/.exec(text.slice(at, end))
  if (point === null) return plain
  const joined = readNumeral(`${point[1]}.${point[3]}`, 0)
  return joined === undefined ? undefined : { ...joined, start: at, end }
}

/** 1.2M, 50k. */
function lettered(text: string, at: number, end: number): Numeral | undefined {
  const words = text.slice(at, end)
  const power = letterScaled.test(words) ? letterScales[words.slice(-1)] : undefined
  const printed = power === undefined ? undefined : readNumeral(words.slice(0, -1).trim(), 0)
  if (power === undefined || printed === undefined || printed.torn) return undefined
  const value = shift(printed.value, power)
  return { ...printed, start: at, end, value, place: printed.place + power, small: power }
}

/** 1.23E+05, as spreadsheets write long numbers into text: its last printed digit says how exact it is. */
function exponential(text: string, at: number, end: number): Numeral | undefined {
  const parts = /^(\d)(?:\.(\d{1,15}))?[Ee]([+-]?)(\d{1,2})$/.exec(text.slice(at, end))
  if (parts === null) return undefined
  const [, whole = '', decimals = '', sign, power = ''] = parts
  const shifted = sign === '-' ? -Number(power) : Number(power)
  const printed = readNumeral(decimals === '' ? whole : `${whole}.${decimals}`, 0)
  if (printed === undefined) return undefined
  const value = shift(printed.value, shifted)
  return { ...printed, start: at, end, value, place: shifted - decimals.length }
}

/** A word of comparison behind a number; 余 and 多 that end a cell (300余) are one. */
function suffixAt(
  text: string,
  at: number,
  end: number,
): { word: string; comparator: Comparator } | undefined {
  const more = at + 1 === end && classOf(text.charCodeAt(at)) === MORE
  return more
    ? { word: text.slice(at, end), comparator: 'approx_more' }
    : wordAt(suffixes, text, at)
}

/** 1,5 and 1.234,56: commas that part no groups of three, in a cell that is one number. */
export function unclearGroups(text: string): Refused | undefined {
  const words = text.trim()
  if (!/^[-+−]?\d+(?:\.\d{3})*[,，]\d+$/.test(words)) return undefined
  const start = text.indexOf(words)
  return torn({ start, end: start + words.length })
}

/** Digits, commas, points and blanks that make no number, where a blank stands beside a comma or point: 4817, 305. */
function isTorn(text: string, at: number, end: number): boolean {
  const words = text.slice(at, end)
  if (/^(?:\d{1,3}(?:[,，]\d{3})+|\d{3,})[.．]$/.test(words)) return true
  return /^\d[\d,，.．\s]*\d$/.test(words) && /\s[,，.．]|[,，.．]\s/.test(words)
}
