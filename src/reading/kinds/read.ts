import { add, compare, decimal, print } from '../../model/decimal.ts'
import { classOf, isDigit, isSpace, MORE, skipBlank, worthOf } from '../numeral/classes.ts'
import type { Numeral } from '../numeral/form.ts'
import { readNumeral } from '../numeral/numeral.ts'
import { shift } from '../numeral/shift.ts'
import { isBesideLost } from '../numeral/torn.ts'
import { pointAt, spacedPoint, type Unit, unitAt, unitOver } from '../units.ts'
import type { Amount, Found, Reading } from './amount.ts'
import { currencyAt } from './foreign.ts'
import { fractionOf, slashed } from './fraction.ts'
import { kinds } from './index.ts'
import { bareScale } from './money.ts'
import { type Front, isFormula, readFront } from './prefix.ts'
import { byTo, type High, lend, pastIncluded, rangeEnd } from './range.ts'

const GE = 0x4e2a
const GE_OLD = 0x500b

/** What was read at a number: a figure, or only how far the bare number goes. */
export interface Attempt {
  found?: Found
  /** A figure whose number is torn or cut: it has a place and no value. */
  torn?: { start: number; end: number; code?: 'sign-ambiguous' }
  numeral: Numeral
  unit?: Unit
}

/** Reads the figure whose number starts at `at`; nothing before `floor` belongs to it. */
export function readFigure(
  text: string,
  at: number,
  floor: number,
  numeral = readNumeral(text, at),
): Attempt | undefined {
  const attempt = attemptAt(text, floor, numeral)
  const found = attempt?.found
  if (attempt === undefined || found === undefined) return attempt
  const { start, end } = found
  return isBesideLost(text, start, end)
    ? { numeral: attempt.numeral, torn: { start, end } }
    : attempt
}

function attemptAt(text: string, floor: number, numeral: Numeral | undefined): Attempt | undefined {
  if (numeral === undefined) return undefined
  const front = readFront(text, numeral, floor)
  const fraction = fractionOf(text, numeral) ?? slashed(text, numeral)
  if (fraction !== undefined)
    return { numeral, found: signed(fraction, front.negative, front.start) }
  const end = pastIncluded(text, numeral.end)
  const amount = unitOf(text, amountOf(front, numeral, end))
  const own = readKind(text, amount)
  const lowEnd =
    amount.unit === undefined
      ? end
      : pastIncluded(text, own?.extra === undefined ? amount.unitEnd : own.end)
  const high = rangeEnd(text, front, lowEnd)
  const range = high === undefined ? undefined : readRange(text, amount, own, high, floor)
  if (range !== undefined) return { numeral, found: range }
  const reading = own ?? bareScale(text, amount, floor)
  if (reading === undefined) return { numeral }
  if (numeral.torn || isCut(text, numeral, reading))
    return { numeral, torn: { start: front.start, end: reading.end } }
  if (front.unclear === true)
    return { numeral, torn: { start: front.start, end: reading.end, code: 'sign-ambiguous' } }
  const found = build(text, amount, reading)
  return amount.unit === undefined ? { numeral, found } : { numeral, found, unit: amount.unit }
}

/** 026万元, 013元: a number that begins with 0 and another digit is the tail of one, or a code. */
function isCut(text: string, { start, end }: Numeral, { kind }: Reading): boolean {
  if (!isZero(text, start) || !isDigit(text.charCodeAt(start + 1))) return false
  if (kind === 'count' && !text.slice(start, end).includes('万')) return false
  return /[1-9１-９]/.test(text.slice(start, end))
}

function isZero(text: string, at: number): boolean {
  return worthOf(text.charCodeAt(at)) === 0 && isDigit(text.charCodeAt(at))
}

function signed(found: Found, negative: boolean, start: number): Found {
  if (!negative) return found
  const value = found.value?.startsWith('-') ? found.value.slice(1) : `-${found.value ?? ''}`
  return { ...found, value, start }
}

function amountOf({ start, negative, prefix }: Front, numeral: Numeral, end: number): Amount {
  const { more } = numeral
  return { start, end, numeral, negative, prefix, unit: undefined, unitEnd: end, more }
}

/** The unit behind an amount, put into it; `个` and 百分点 may stand apart (2个多百分点). */
function unitOf(text: string, amount: Amount): Amount {
  // $3.5$亿元, $85\\%$
  const mark = isFormula(text, amount.start, amount.end) ? amount.end + 1 : amount.end
  const at = skipBlank(text, mark)
  const whole = unitOver(text, at)
  if (whole === undefined) return amount
  const { unit } = whole
  let { end } = whole
  if ((unit.kind === 'count' || unit.kind === 'quantity') && currencyAt(text, at)) return amount
  const first = unit.word.charCodeAt(0)
  if (unit.word.length === 1 && (first === GE || first === GE_OLD)) {
    const more = classOf(text.charCodeAt(end)) === MORE
    const next = skipBlank(text, more ? end + 1 : end, 2)
    const tail = pointAt(text, next)
    const joined = tail === undefined ? undefined : unitAt(text, next)
    if (joined !== undefined) {
      amount.more ||= more
      return measured(amount, joined, next + joined.word.length)
    }
    const spread = spacedPoint(text, more ? end + 1 : end)
    if (spread !== undefined) return measured(amount, spread.unit, spread.end)
  } else if (unit.word === '元' || unit.word === '万元') {
    const next = skipBlank(text, end, 1)
    const second = next > end ? unitAt(text, next) : undefined
    if (second?.word === '人民币') {
      end = next + second.word.length
      return measured(amount, second, end)
    }
  }
  if (isSpace(text.charCodeAt(at - 1)) && !spacedFits(unit)) return amount
  return measured(amount, unit, end)
}

function measured(amount: Amount, unit: Unit, end: number): Amount {
  amount.unit = unit
  amount.unitEnd = end
  return amount
}

/** Every unit may stand behind a space but a coin. */
function spacedFits(unit: Unit): boolean {
  return unit.kind !== 'coin'
}

function readKind(text: string, amount: Amount): Reading | undefined {
  const { unit, prefix } = amount
  if (prefix !== undefined && unit?.kind !== 'percent') return kinds.money(text, amount)
  return unit === undefined ? undefined : kinds[unit.kind](text, amount)
}

function build(text: string, amount: Amount, reading: Reading): Found {
  const { numeral, negative } = amount
  const sign = (value: string): string => (negative && value !== '0' ? `-${value}` : value)
  const value = amountIn(numeral, reading.extra, reading.power)
  const place = reading.extra?.place ?? numeral.place + reading.power
  const found: Found = {
    start: amount.start,
    end: reading.end,
    kind: reading.kind,
    unit: reading.unit,
    place,
  }
  if (numeral.low === undefined) found.value = sign(value)
  else
    found.range = {
      min: shift(numeral.low, reading.power),
      max: value,
      minIncl: true,
      maxIncl: true,
    }
  if (amount.more || numeral.unknown) {
    found.comparator = numeral.unknown ? 'approx' : 'approx_more'
    found.inside = insideWords(text, numeral.start, reading.end)
  }
  if (reading.per !== undefined) found.per = reading.per
  if (reading.inferred) found.inferred = true
  return found
}

/** The number in base units, smaller coins included. */
function amountIn(numeral: Numeral, extra: Reading['extra'], power: number): string {
  const value = shift(numeral.value, power)
  return extra === undefined ? value : print(add(decimal(value), decimal(extra.value)))
}

function insideWords(text: string, start: number, end: number): { start: number; end: number } {
  for (let i = start; i < end; i++)
    if ('多余餘几幾数數'.includes(text.charAt(i))) return { start: i, end: i + 1 }
  return { start, end }
}

/** Both ends of a range; the first takes the unit and scale of the second where it has none. */
function readRange(
  text: string,
  low: Amount,
  lowReading: Reading | undefined,
  { numeral, negative }: High,
  floor: number,
): Found | undefined {
  const at = pastIncluded(text, numeral.end)
  const high = unitOf(text, amountOf(low, numeral, at))
  const scaled = high.unit === undefined && low.unit === undefined && numeral.big > 0
  if (high.unit === undefined && low.prefix === undefined && !scaled) return undefined
  const points = low.unit?.word === '个' && high.unit?.kind === 'percentage_point'
  const sameKind = points || low.unit === undefined || low.unit.kind === high.unit?.kind
  if (!sameKind || (low.unit?.kind === 'money' && byTo(text, low.start))) return undefined
  const reading = readKind(text, high) ?? (scaled ? bareScale(text, high, floor) : undefined)
  if (reading === undefined || numeral.torn || low.numeral.torn) return undefined
  const own = low.unit !== undefined
  const min = own
    ? amountIn(low.numeral, lowReading?.extra, (points ? high.unit : low.unit)?.power ?? 0)
    : shift(lend(low.numeral, numeral), reading.power)
  const from = low.negative ? `-${min}` : min
  const to = `${negative ? '-' : ''}${amountIn(numeral, reading.extra, reading.power)}`
  if (compare(decimal(from), decimal(to)) > 0) return undefined
  const found: Found = {
    start: low.start,
    end: reading.end,
    kind: reading.kind,
    unit: reading.unit,
    place: reading.extra?.place ?? numeral.place + reading.power,
    range: { min: from, max: to, minIncl: true, maxIncl: true },
  }
  if (reading.inferred) found.inferred = true
  if (reading.per !== undefined) found.per = reading.per
  return found
}
