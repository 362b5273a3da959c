import { wordAt } from '../../lexicon/buckets.ts'
import { before, betweens } from '../../lexicon/comparators.ts'
import { currencyCodes } from '../../lexicon/money.ts'
import { classOf, OTHER, SCALE, skipBlank } from '../numeral/classes.ts'
import type { Numeral } from '../numeral/form.ts'
import { suffixes } from '../suffixes.ts'
import type { Amount, Reading } from './amount.ts'
import { addCoins, coin, priced } from './coin.ts'
import { codeAt, foreignAfter } from './foreign.ts'
import { countsMoney, governedByMoney } from './governed.ts'
import { currencyEnding } from './prefix.ts'
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
  // 每斤2元5: behind 元 alone the digit may be the mark of a note.
  const spoken =
    unit.word === '块' ||
    (unit.word.length === 1 && !isScaled(text, numeral) && priced(text, amount))
  addCoins(text, reading, 0, spoken)
  if (whole.includes(text.charAt(reading.end) || '。')) reading.end++
  return perAfter(text, reading)
}

/** 14块绿地, 三块牌子: a noun behind 块 makes pieces of it; money goes on with a number, a comparator or nothing. */
function isPiece(text: string, { unitEnd }: Amount): boolean {
  const code = text.charCodeAt(unitEnd)
  const noun = code >= 0x4e00 && code <= 0x9fff && classOf(code) === OTHER
  return noun && wordAt(suffixes, text, unitEnd) === undefined
}

/** 36.57亿 without a unit: money where a word of money governs it, else a count of it does not say what. */
export function bareScale(text: string, amount: Amount, floor: number): Reading | undefined {
  const { numeral } = amount
  if (amount.unit !== undefined || !isScaled(text, numeral)) return undefined
  const after = text.charAt(amount.end)
  if ('第/／'.includes(text.charAt(amount.start - 1) || ' ')) return undefined
  if (foreignAfter(text, amount.end)) return codedScale(text, amount)
  const counts = countsMoney(text, amount.end)
  if (!numeral.arabic && !counts && /[\u4e00-\u9fff]/.test(after)) return undefined
  if (after === '级' || after === '分' || (after >= 'A' && after <= 'z')) return undefined
  const apart =
    /[个個]/.test(text.slice(numeral.start, numeral.end)) && !/[\u4e00-\u9fff]/.test(after)
  const named = currencyBefore(text.slice(Math.max(floor, amount.start - reach), amount.start))
  return apart || counts || named !== undefined || governedByMoney(text, amount.start, floor)
    ? { kind: 'money', unit: named ?? 'CNY', power: 0, end: amount.end, inferred: true }
    : numeral.arabic
      ? { kind: 'count', unit: null, power: 0, end: amount.end }
      : undefined
}

/** 3亿, 3万5千: a number with 万 or 亿 in it. */
function isScaled(text: string, { big, start, end }: Numeral): boolean {
  if (big >= 4) return true
  for (let i = start + 1; i < end; i++) if (classOf(text.charCodeAt(i)) === SCALE) return true
  return false
}

/** 5亿 TRY: a code that is also a word names the currency behind a scale; any other word of a currency names one nobody knows. */
function codedScale(text: string, { end, numeral }: Amount): Reading | undefined {
  const at = skipBlank(text, end, 2)
  const code = numeral.arabic ? codeAt(text, at) : undefined
  return code === undefined ? undefined : { kind: 'money', unit: code, power: 0, end: at + 3 }
}

/** How far before an amount its currency may stand, comparators between. */
const reach = 16

/** The currency some words end with, comparators and links behind it left aside (人民币约81,000万). */
function currencyBefore(left: string): string | undefined {
  let end = left.length
  for (let i = 0; i < 3; i++) {
    const words = left.slice(0, end)
    const filler = fillers.find(word => words.endsWith(word))
    if (filler === undefined) break
    end -= filler.length
  }
  return currencyEnding(left.slice(0, end))
}

const fillers = [...before.keys(), ...betweens].sort((a, b) => b.length - a.length)
