import { notUnknown } from '../../lexicon/digits.ts'
import { add, decimal, multiply, shift as shiftDecimal } from '../../model/decimal.ts'
import { unitAt } from '../units.ts'
import { readDigits } from './arabic.ts'
import {
  CHINESE,
  classOf,
  DIGIT,
  MORE,
  POINT,
  SCALE,
  STEP,
  skipBlank,
  TENS,
  UNKNOWN,
  worthOf,
} from './classes.ts'
import { apart, moreFits, startsUnit } from './form.ts'
import { type End, highest, promote, type Reading, whole, zero } from './reading.ts'

/** Takes in the token at `at`; returns where the next may stand, -1 when it does not belong. */
export function token(
  text: string,
  at: number,
  kind: number,
  r: Reading,
  which: End,
  start: number,
): number {
  if (kind === DIGIT) return arabic(text, at, r)
  if (kind === CHINESE) return chinese(text, at, r, which)
  if (kind === TENS) return tens(text, at, r)
  if (kind === STEP) return step(text, at, r, start)
  if (kind === SCALE) return scale(text, at, r)
  if (kind === POINT) return point(text, at, r)
  if (kind === MORE && r.started && !r.more && moreFits(text, at + 1)) {
    r.more = true
    return at + 1
  }
  return kind === UNKNOWN ? unknown(text, at, r, which) : -1
}

function arabic(text: string, at: number, r: Reading): number {
  if (r.pending !== undefined || r.pointed) return -1
  const digits = readDigits(text, at)
  r.pending = decimal(digits.text)
  r.pendingArabic = true
  r.decimals = digits.decimals
  r.place = -digits.decimals
  r.big = 0
  r.small = 0
  r.started = true
  return digits.end
}

function chinese(text: string, at: number, r: Reading, which: End): number {
  const worth = worthOf(text.charCodeAt(at))
  if (r.pointed) return -1
  if (worth === 0 && r.started && r.pending === undefined) {
    const after = classOf(text.charCodeAt(at + 1))
    if (
      after !== CHINESE &&
      after !== DIGIT &&
      after !== STEP &&
      after !== TENS &&
      after !== UNKNOWN &&
      text.charCodeAt(at + 1) !== 32
    )
      return -1
    r.sawZero = true
    return at + 1
  }
  if (r.pending !== undefined) {
    const first = r.pending.mantissa
    const fits =
      !r.pendingArabic &&
      !r.spread &&
      first > 0n &&
      BigInt(worth) > first &&
      classOf(text.charCodeAt(at + 1)) !== CHINESE
    if (!fits) return -1
    r.spread = true
    if (which === 'high') r.pending = whole(worth)
    return at + 1
  }
  r.pending = whole(worth)
  r.pendingArabic = false
  r.place = 0
  r.big = 0
  r.small = 0
  r.started = true
  return at + 1
}

function tens(text: string, at: number, r: Reading): number {
  if (r.pending !== undefined || r.step <= 1 || r.pointed) return -1
  r.section = add(r.section, whole(worthOf(text.charCodeAt(at))))
  r.step = 1
  r.place = 1
  r.weight = 1
  r.started = true
  return at + 1
}

function step(text: string, at: number, r: Reading, start: number): number {
  const power = worthOf(text.charCodeAt(at))
  if (r.pointed || startsUnit(text, at)) return -1
  if (
    r.pending === undefined &&
    (power !== 1 || (at > start && r.closed.length === 0 && r.section.mantissa === 0n))
  )
    return -1
  const base = r.pending ?? whole(1)
  if (power >= r.step) return -1
  r.section = add(r.section, shiftDecimal(base, power))
  r.pending = undefined
  r.step = power
  r.weight = power
  r.place += power
  if (!r.pendingArabic || r.decimals === 0) r.place = power
  r.small = power
  r.big = 0
  r.sawZero = false
  r.started = true
  return at + 1
}

function scale(text: string, at: number, r: Reading): number {
  if (!r.started || startsUnit(text, at)) return -1
  const power = worthOf(text.charCodeAt(at))
  if ((r.closed.at(-1)?.power ?? 0) > highest) return -1
  const open = r.pending !== undefined || r.section.mantissa !== 0n || r.step < 4
  let sum = add(r.section, r.pending ?? zero)
  let whole = power
  if (open) {
    while (r.closed.length > 0 && (r.closed.at(-1)?.power ?? 0) < power)
      sum = add(sum, r.closed.pop()?.value ?? zero)
    const last = r.closed.at(-1)
    if (last !== undefined && last.power <= power) return -1
  } else {
    const last = r.closed.pop()
    if (last === undefined) return -1
    sum = last.value
    whole = last.power + power
  }
  r.closed.push({ value: shiftDecimal(sum, power), power: whole })
  r.section = zero
  r.step = 4
  r.place = open ? (r.pending !== undefined ? -r.decimals : r.place) + power : r.place + power
  r.pending = undefined
  r.weight = power
  r.big = open ? power : r.big + power
  if (open && r.small !== 0 && r.place < r.small) r.small = 0
  r.sawZero = false
  return at + 1
}

function point(text: string, at: number, r: Reading): number {
  if (!r.started || r.pointed || r.pendingArabic) return -1
  let i = skipBlank(text, at + 1, 1)
  let digits = ''
  if (classOf(text.charCodeAt(i)) === DIGIT) {
    const read = readDigits(text, i)
    if (read.decimals > 0) return -1
    digits = read.text
    i = read.end
  } else {
    while (classOf(text.charCodeAt(i)) === CHINESE) digits += worthOf(text.charCodeAt(i++))
  }
  if (digits === '') return -1
  promote(r)
  r.pending = add(
    r.pending ?? zero,
    multiply(decimal(digits), { mantissa: 1n, scale: digits.length }),
  )
  r.pointed = true
  r.decimals = digits.length
  r.place = -digits.length
  r.big = 0
  r.small = 0
  return i
}

function unknown(text: string, at: number, r: Reading, which: End): number {
  if (r.unknown || r.pending !== undefined || r.pointed) return -1
  const next = skipBlank(text, at + 1, 1)
  const after = classOf(text.charCodeAt(next))
  const scaled = after === SCALE || after === STEP || apart(text, next)
  if (!scaled && (!r.started || unitAt(text, skipBlank(text, at + 1)) === undefined)) return -1
  if (!r.started && notUnknown.includes(text.charAt(at - 1) || ' ')) return -1
  const least = r.started ? 1 : 2
  r.pending = whole(which === 'high' ? 9 : least)
  r.place = 0
  r.pendingArabic = true
  r.unknown = true
  r.started = true
  return at + 1
}
