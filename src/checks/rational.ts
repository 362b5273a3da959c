import { type Decimal, decimal, print } from '../model/decimal.ts'

/** An exact quotient; the denominator is positive. Decimals have powers of ten below the line, so sums of them stay small. */
export interface Rational {
  over: bigint
  under: bigint
}

const powers: bigint[] = [1n]

/** 10^n, remembered. */
export function tenTo(n: number): bigint {
  for (let i = powers.length; i <= n; i++) powers.push((powers[i - 1] ?? 1n) * 10n)
  return powers[n] ?? 1n
}

/** Digits, or `n/d` for a fraction; throws RangeError on anything else. */
export function rational(text: string): Rational {
  const slash = text.indexOf('/')
  if (slash < 0) return fromDecimal(decimal(text))
  return divide(rational(text.slice(0, slash)), rational(text.slice(slash + 1)))
}

export function fromDecimal({ mantissa, scale }: Decimal): Rational {
  return { over: mantissa, under: tenTo(scale) }
}

export function plus(a: Rational, b: Rational): Rational {
  if (a.under === b.under) return { over: a.over + b.over, under: a.under }
  if (a.under % b.under === 0n)
    return { over: a.over + b.over * (a.under / b.under), under: a.under }
  if (b.under % a.under === 0n)
    return { over: a.over * (b.under / a.under) + b.over, under: b.under }
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

export function negative({ over, under }: Rational): Rational {
  return { over: -over, under }
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, negative(b))
}

export function times(a: Rational, b: Rational): Rational {
  return { over: a.over * b.over, under: a.under * b.under }
}

/** a / b; throws RangeError when b is zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.over === 0n) throw new RangeError('division by zero')
  const over = a.over * b.under
  const under = a.under * b.over
  return under < 0n ? { over: -over, under: -under } : { over, under }
}

/** Negative, zero or positive as a is below, at or above b. */
export function order(a: Rational, b: Rational): number {
  const left = a.over * b.under
  const right = b.over * a.under
  return left < right ? -1 : left > right ? 1 : 0
}

export function sign({ over }: Rational): number {
  return over < 0n ? -1 : over > 0n ? 1 : 0
}

/** The decimal digits of a quotient with so many places: exact where it has no more, else cut towards minus or plus infinity or rounded half away from zero. */
export function digits(
  { over, under }: Rational,
  places: number,
  mode: 'down' | 'up' | 'nearest',
): string {
  const scaled = over * tenTo(places)
  let whole = scaled / under
  const rest = scaled - whole * under
  if (rest !== 0n) {
    if (mode === 'down' && over < 0n) whole -= 1n
    if (mode === 'up' && over > 0n) whole += 1n
    const twice = rest < 0n ? -2n * rest : 2n * rest
    if (mode === 'nearest' && twice >= under) whole += over < 0n ? -1n : 1n
  }
  return print({ mantissa: whole, scale: places })
}

/** Whether a quotient is a decimal of so many places. */
export function isDecimal({ over, under }: Rational, places: number): boolean {
  return (over * tenTo(places)) % under === 0n
}
