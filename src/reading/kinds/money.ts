import { wordAt } from '../../lexicon/buckets.ts'
import { currencyCodes } from '../../lexicon/money.ts'
import { add, decimal, print } from '../../model/decimal.ts'
import { classOf, OTHER, skipBlank } from '../numeral/classes.ts'
import { readNumeral } from '../numeral/numeral.ts'
import { shift } from '../numeral/shift.ts'
import { suffixes } from '../suffixes.ts'
import { unitAt } from '../units.ts'
import type { Amount, Reading } from './amount.ts'
import { codeAt, foreignAfter } from './foreign.ts'
import { governedByMoney } from './governed.ts'
import { perAfter } from './rate.ts'

/** Words that go on to make 元 something else (二元结构, 5元素, 十元店铺 is money). */
const notMoney = '素旦老首宵代化月年区乳锂牛店桥'
const whole = '整正'
/** Scales this grammar does not read: an amount before one is no figure rather than a wrong one. */
const english = ['million', 'billion', 'trillion', 'thousand', 'bn', 'mn']

/** Money: a currency word behind the number, a mark before it, or both (港币 2960 元). */
export function money(text: string, amount: Amount): Reading | undefined {
  const { unit, prefix, numeral } = amount
  if (unit?.kind === 'coin') return coin(text, amount)
  if (unit?.kind !== 'money') {
    if (prefix === undefined || (unit !== undefined && unit.kind !== 'count')) return undefined
    if (english.some(word => text.startsWith(word, skipBlank(text, amount.end, 2))))
      return undefined
    return { kind: 'money', unit: prefix, power: 0, end: amount.end }
  }
  const after = text.charAt(amount.unitEnd) || '。'
  if (currencyCodes.has(unit.word) && /[A-Za-z]/.test(after)) return undefined
  if (unit.word === '元' && numeral.big === 0 && notMoney.includes(after)) return undefined
  if (unit.word === '块' && isPiece(text, amount))
    return numeral.arabic ? { kind: 'count', unit: '块', power: 0, end: amount.unitEnd } : undefined
  if (!numeral.arabic && numeral.value === '1' && text.charCodeAt(amount.unitEnd) === 0x5316)
    return undefined
  const code = unit.unit === 'CNY' && prefix !== undefined ? prefix : unit.unit
  const reading: Reading = { kind: 'money', unit: code, power: 0, end: amount.unitEnd }
  addCoins(text, reading)
  if (whole.includes(text.charAt(reading.end) || '。')) reading.end++
  return perAfter(text, reading)
}

/** 14块绿地, 三块牌子: a noun behind 块 makes pieces of it; money goes on with a number, a comparator or nothing. */
function isPiece(text: string, { unitEnd }: Amount): boolean {
  const code = text.charCodeAt(unitEnd)
  const noun = code >= 0x4e00 && code <= 0x9fff && classOf(code) === OTHER
  return noun && wordAt(suffixes, text, unitEnd) === undefined
}

/** 5毛, 3分钱: coins alone are money only where the word says so or 角 goes before; 分 is also a mark in a test. */
function coin(text: string, amount: Amount): Reading | undefined {
  const { unit, numeral } = amount
  if (unit === undefined) return undefined
  const dime =
    unit.word === '角' && numeral.arabic && !'形星度'.includes(text.charAt(amount.unitEnd) || ' ')
  const sure = unit.word.length > 1 || unit.word === '毛' || dime
  if (!sure && !(unit.word === '分' && numeral.arabic && priced(text, amount))) return undefined
  if (numeral.value === '1' && !numeral.arabic) return undefined
  const reading: Reading = {
    kind: 'money',
    unit: unit.unit,
    power: unit.power,
    end: amount.unitEnd,
  }
  return reading
}

/** 分 is money beside a price: 每斤分别提高3分、5分. */
function priced(text: string, amount: Amount): boolean {
  const left = text.slice(Math.max(0, amount.start - 16), amount.start)
  return left.includes('每') || left.includes('单价') || left.includes('毛')
}

/** 角 and 分 that go on after 元 (123元5角6分, 壹元零壹分). */
function addCoins(text: string, reading: Reading): void {
  let value = '0'
  let place = 0
  for (let power = 0; power > -2; ) {
    let at = reading.end
    if (text.charAt(at) === '零' || text.charAt(at) === '又') at++
    const numeral = readNumeral(text, at)
    if (numeral === undefined || numeral.value.length > 2) break
    const unit = unitAt(text, skipBlank(text, numeral.end, 1))
    if (unit?.kind !== 'coin' || unit.power >= power) break
    value = print(add(decimal(value), decimal(shift(numeral.value, unit.power))))
    place = unit.power
    power = unit.power
    reading.end = skipBlank(text, numeral.end, 1) + unit.word.length
  }
  if (place < 0) reading.extra = { value, place }
}

/** 36.57亿 without a unit: money where a word of money governs it, else a count of it does not say what. */
export function bareScale(text: string, amount: Amount, floor: number): Reading | undefined {
  const { numeral } = amount
  if (numeral.big < 4 || amount.unit !== undefined) return undefined
  const after = text.charAt(amount.end)
  if ('第/／'.includes(text.charAt(amount.start - 1) || ' ')) return undefined
  if (foreignAfter(text, amount.end)) return spoken(text, amount)
  if (!numeral.arabic && (numeral.unknown || /[\u4e00-\u9fff]/.test(after))) return undefined
  if (after === '级' || after === '分' || (after >= 'A' && after <= 'z')) return undefined
  return governedByMoney(text, amount.start, floor)
    ? { kind: 'money', unit: 'CNY', power: 0, end: amount.end, inferred: true }
    : numeral.arabic
      ? { kind: 'count', unit: null, power: 0, end: amount.end }
      : undefined
}

/** 5亿 TRY: a code that is also a word names the currency behind a scale; any other word of a currency names one nobody knows. */
function spoken(text: string, { end, numeral }: Amount): Reading | undefined {
  const at = skipBlank(text, end, 2)
  const code = numeral.arabic ? codeAt(text, at) : undefined
  return code === undefined ? undefined : { kind: 'money', unit: code, power: 0, end: at + 3 }
}
