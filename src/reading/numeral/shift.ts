/** `value` × 10^`power` on plain digits; canonical: no trailing zeros, no exponent, no negative zero. */
export function shift(value: string, power: number): string {
  const negative = value.charCodeAt(0) === 45
  const from = negative ? 1 : 0
  const dot = value.indexOf('.')
  const whole = dot < 0 ? value.slice(from) : value.slice(from, dot)
  const fraction = dot < 0 ? '' : value.slice(dot + 1)
  let left = whole
  let right = fraction
  if (power > 0) {
    left =
      fraction.length <= power
        ? whole + fraction + '0'.repeat(power - fraction.length)
        : whole + fraction.slice(0, power)
    right = fraction.slice(power)
  } else if (power < 0) {
    const padded = whole.length > -power ? whole : '0'.repeat(-power - whole.length + 1) + whole
    left = padded.slice(0, padded.length + power)
    right = padded.slice(padded.length + power) + fraction
  }
  let start = 0
  while (start < left.length - 1 && left.charCodeAt(start) === 48) start++
  let end = right.length
  while (end > 0 && right.charCodeAt(end - 1) === 48) end--
  const digits = left.slice(start) || '0'
  const text = end === 0 ? digits : `${digits}.${right.slice(0, end)}`
  return negative && text !== '0' ? `-${text}` : text
}

/** 10^`power`, written out. */
export function powerOfTen(power: number): string {
  return powers[power + 16] ?? written(power)
}

function written(power: number): string {
  return power >= 0 ? `1${'0'.repeat(power)}` : `0.${'0'.repeat(-power - 1)}1`
}

const powers = Array.from({ length: 64 }, (_, i) => written(i - 16))
