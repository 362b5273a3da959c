import { add, type Decimal, shift as shiftDecimal } from '../../model/decimal.ts'

export const zero: Decimal = { mantissa: 0n, scale: 0 }
/** A whole number as a decimal. */
export const whole = (value: number): Decimal => ({ mantissa: BigInt(value), scale: 0 })

/** Powers of ten beyond which scales no longer add up. */
export const highest = 32

/** Which end of a spread is read. */
export type End = 'low' | 'high'

/** One pass over the tokens of a number such as 三亿四千五百万, 1亿零500万, 七十七点六, 三五百, 十几亿. */
export class Reading {
  /** Sums of what 万 and 亿 have closed, with the power each was closed by. */
  closed: { value: Decimal; power: number }[] = []
  section: Decimal = zero
  step = 4
  pending: Decimal | undefined
  pendingArabic = false
  /** Power of the last step or scale right before the pending digit, for 一万三. */
  weight = 0
  sawZero = false
  spread = false
  more = false
  unknown = false
  decimals = 0
  big = 0
  small = 0
  /** Power of ten of the last printed digit. */
  place = 0
  started = false
  pointed = false

  sum(): Decimal {
    let total = this.section
    for (const { value } of this.closed) total = add(total, value)
    if (this.pending !== undefined) total = add(total, this.pending)
    return total
  }
}

/** 一万三 and 13万2: a lone digit right after a step or scale stands for the next place down; `lone` says so of an Arabic one. */
export function promote(r: Reading, lone = false): void {
  if (
    r.pending === undefined ||
    (r.pendingArabic && !lone) ||
    r.unknown ||
    r.sawZero ||
    r.spread ||
    r.weight < 2 ||
    r.pointed
  )
    return
  r.pending = shiftDecimal(r.pending, r.weight - 1)
  r.place = r.weight - 1
  if (r.weight >= 4) r.big = r.weight
  else r.small = r.weight
}
