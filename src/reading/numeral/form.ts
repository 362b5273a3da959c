import { unitAt } from '../units.ts'
import { classOf, isDigit, MORE, SCALE, STEP, skipBlank } from './classes.ts'

/** A number as written: digits, Chinese numerals, scales, and what makes it inexact. */
export interface Numeral {
  start: number
  end: number
  /** Canonical digits, scales included. */
  value: string
  /** Other end of a spread (三五百 → 三百 in `low`, 五百 in `value`; 十几亿). */
  low?: string
  /** Power of ten of the last printed digit, scales included. */
  place: number
  /** Powers of ten the trailing 万 and 亿, and the trailing 十 百 千 before them, stand for. */
  big: number
  small: number
  /** Written in Arabic digits from the first. */
  arabic: boolean
  decimals: number
  /** 多, 余 or 几 stands inside. */
  more: boolean
  unknown: boolean
  /** Blanks have torn it so that its parts could also be two numbers: it has a place and no value. */
  torn?: true
}

/** A unit that itself begins with a scale or step: 千瓦时, 百分点, 兆瓦. */
export function startsUnit(text: string, at: number): boolean {
  const unit = unitAt(text, at)
  return unit !== undefined && unit.word.length > 1
}

/** 多 and 余 belong to a number only before a scale or a unit (余额 and 多元 are words), never as the start of one (多米尼加比索). */
export function moreFits(text: string, at: number): boolean {
  if (unitAt(text, at - 1) !== undefined) return false
  const next = skipBlank(text, at)
  const kind = classOf(text.charCodeAt(next))
  return kind === SCALE || kind === STEP || unitAt(text, next) !== undefined
}

/** 两个亿, 3个多亿: 个 between a number and 亿 belongs to neither. */
export function apart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 0x4e2a && code !== 0x500b) return false
  const next = text.charCodeAt(classOf(text.charCodeAt(at + 1)) === MORE ? at + 2 : at + 1)
  return next === 0x4ebf || next === 0x5104
}

/** Whether words and numbers end at `at`: nothing, a blank or a mark follows. */
export function endsAt(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char === '' || !/[\p{L}\p{N}.,%‰+\-－．]/u.test(char) || isClauseComma(text, at)
}

/** A comma no digit follows ends a clause. */
function isClauseComma(text: string, at: number): boolean {
  return text.charAt(at) === ',' && !isDigit(text.charCodeAt(at + 1))
}
