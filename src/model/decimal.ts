/** An exact decimal: `mantissa` × 10^-`scale`; scale is never negative. */
export interface Decimal {
  mantissa: bigint
  scale: number
}

const SHAPE = /^([+-]?)(\d*)(?:\.(\d*))?$/

/** Reads plain digits with an optional sign and point; throws RangeError on anything else. */
export function decimal(text: string): Decimal {
  const match = SHAPE.exec(text)
  const whole = match?.[2] ?? ''
  const fraction = match?.[3] ?? ''
  if (match === null || whole + fraction === '') throw new RangeError(`not a decimal: “${text}”`)
  const mantissa = BigInt(whole + fraction)
  return { mantissa: match[1] === '-' ? -mantissa : mantissa, scale: fraction.length }
}

/** Canonical digits: no exponent, no trailing zeros after the point, no negative zero. */
export function print({ mantissa, scale }: Decimal): string {
  const negative = mantissa < 0n
  const digits = (negative ? -mantissa : mantissa).toString().padStart(scale + 1, '0')
  const cut = digits.length - scale
  const fraction = digits.slice(cut).replace(/0+$/, '')
  const text = fraction === '' ? digits.slice(0, cut) : `${digits.slice(0, cut)}.${fraction}`
  return negative && mantissa !== 0n ? `-${text}` : text
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { mantissa: atScale(a, scale) + atScale(b, scale), scale }
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b))
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { mantissa: a.mantissa * b.mantissa, scale: a.scale + b.scale }
}

/** a / b to so many places behind the point: towards zero or away from it, or to the nearest, halves away from zero. Throws RangeError for b = 0. */
export function divide(
  a: Decimal,
  b: Decimal,
  places: number,
  to: 'down' | 'up' | 'half',
): Decimal {
  const scaled = a.mantissa * 10n ** BigInt(places + b.scale)
  const by = b.mantissa * 10n ** BigInt(a.scale)
  const negative = scaled < 0n !== by < 0n
  const [size, part] = [scaled < 0n ? -scaled : scaled, by < 0n ? -by : by]
  const rest = size % part
  const away = to === 'up' ? rest > 0n : to === 'half' && rest * 2n >= part
  const whole = size / part + (away ? 1n : 0n)
  return { mantissa: negative ? -whole : whole, scale: places }
}

export function negate(a: Decimal): Decimal {
  return { mantissa: -a.mantissa, scale: a.scale }
}

/** Negative, zero or positive as a is below, at or above b. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const difference = atScale(a, scale) - atScale(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** a × 10^power, exactly. */
export function shift(a: Decimal, power: number): Decimal {
  const scale = a.scale - power
  return scale >= 0
    ? { mantissa: a.mantissa, scale }
    : { mantissa: a.mantissa * 10n ** BigInt(-scale), scale: 0 }
}

function atScale({ mantissa, scale }: Decimal, wanted: number): bigint {
  return wanted === scale ? mantissa : mantissa * 10n ** BigInt(wanted - scale)
}
