import { coinless, formal, one, priceWords } from '../../lexicon/money.ts'
import { add, decimal, print } from '../../model/decimal.ts'
import { CHINESE, classOf, DIGIT, skipBlank, worthOf } from '../numeral/classes.ts'
import { endsAt } from '../numeral/form.ts'
import { readNumeral } from '../numeral/numeral.ts'
import { shift } from '../numeral/shift.ts'
import { unitAt } from '../units.ts'
import type { Amount, Reading } from './amount.ts'
import { perAfter } from './rate.ts'

const whole = '整正'
/** How far before an amount a word of price makes money of 分. */
const reach = 16

/** 5毛, 3分钱, 伍角, 5角2分: coins alone are money where the word, the formal digits or a smaller coin behind them say so; 分 is also a mark in a test. */
export function coin(text: string, amount: Amount): Reading | undefined {
  const { unit, numeral, prefix, unitEnd } = amount
  if (unit === undefined || isTail(text, amount.start)) return undefined
  const reading: Reading = {
    kind: 'money',
    unit: prefix ?? unit.unit,
    power: unit.power,
    end: unitEnd,
  }
  addCoins(text, reading, unit.power, unit.word === '毛')
  if (whole.includes(text.charAt(reading.end) || ' ')) reading.end++
  const said =
    prefix !== undefined ||
    reading.end > unitEnd ||
    formal.includes(text.charAt(numeral.start)) ||
    unit.word.length > 1
  if (said) return perAfter(text, reading)
  if (numeral.value === '1' && !numeral.arabic) return undefined
  const ten = unit.word === '毛' || (unit.word === '角' && numeral.arabic)
  if (ten && !coinless.includes(text.charAt(unitEnd) || ' ')) return perAfter(text, reading)
  if (unit.word !== '角' && !(unit.word === '分' && numeral.arabic)) return undefined
  return priced(text, amount) ? perAfter(text, reading) : undefined
}

/** 元 叁角: coins behind 元 and a blank are the end of an amount that was not read whole. */
function isTail(text: string, start: number): boolean {
  return /[元圆圓块塊]\s*零?\s*$/.test(text.slice(Math.max(0, start - 4), start))
}

/** Whether a word of price stands before an amount: 角 and 分 are money beside a price: 每斤分别提高3分、5分. */
export function priced(text: string, { start }: Amount): boolean {
  const left = text.slice(Math.max(0, start - reach), start)
  return priceWords.some(word => left.includes(word))
}

/** Smaller coins that go on after 元 or 角 (123元5角6分, 零元零角壹分), and a last digit without its word (九块九, 两块九毛九). */
export function addCoins(text: string, reading: Reading, from: number, spoken: boolean): void {
  let value = '0'
  let place = from
  let bare = spoken
  for (let power = from; power > -3; ) {
    const part = coinAt(text, reading.end) ?? coinAt(text, pastJoin(text, reading.end))
    if (part === undefined || part.power >= power) break
    value = print(add(decimal(value), decimal(part.value)))
    place = power = part.power
    reading.end = part.end
    bare = part.spoken
  }
  const last = bare && place > -2 ? lastDigit(text, reading.end, place) : undefined
  if (last !== undefined) {
    value = print(add(decimal(value), decimal(last.value)))
    place = last.place
    reading.end = last.end
  }
  if (place < from) reading.extra = { value, place }
}

/** 零 and 又 join coins to what stands before them, a blank does before formal digits (玖元 叁角). */
function pastJoin(text: string, at: number): number {
  const next = skipBlank(text, at, 1)
  const blank = next > at && formal.includes(text.charAt(next) || ' ')
  return blank || '零又'.includes(text.charAt(at) || ' ') ? at + 1 : at
}

/** A coin of at most two digits at `at`. */
function coinAt(
  text: string,
  at: number,
): { value: string; power: number; end: number; spoken: boolean } | undefined {
  const numeral = readNumeral(text, at)
  if (numeral === undefined || numeral.value.length > 2) return undefined
  const mark = skipBlank(text, numeral.end, 1)
  const unit = unitAt(text, mark)
  if (unit?.kind !== 'coin') return undefined
  return {
    value: shift(numeral.value, unit.power),
    power: unit.power,
    end: mark + unit.word.length,
    spoken: unit.word === '毛',
  }
}

/** 九块九, 三块零四: a lone digit counts the next coin down, behind 零 the one after. */
function lastDigit(
  text: string,
  at: number,
  place: number,
): { value: string; place: number; end: number } | undefined {
  const zero = place === 0 && '零〇'.includes(text.charAt(at) || ' ')
  const from = zero ? at + 1 : at
  const code = text.charCodeAt(from)
  const kind = classOf(code)
  if ((kind !== CHINESE && kind !== DIGIT) || worthOf(code) === 0) return undefined
  if (!endsPrice(text, from + 1)) return undefined
  const down = place - (zero ? 2 : 1)
  return { value: shift(String(worthOf(code)), down), place: down, end: from + 1 }
}

/** Nothing, a mark, or a word that no number counts follows. */
function endsPrice(text: string, at: number): boolean {
  if (endsAt(text, at)) return true
  const kind = classOf(text.charCodeAt(at))
  // 三块七毛二一斤
  const per = text.charAt(at) === one ? unitAt(text, at + 1) : undefined
  if (per !== undefined && endsAt(text, at + 1 + per.word.length)) return true
  return kind === 0 && unitAt(text, at) === undefined && /\p{Script=Han}/u.test(text.charAt(at))
}
