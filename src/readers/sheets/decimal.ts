import { decimal, print, shift as shifted } from '../../model/decimal.ts'

/** Digits a workbook keeps of a number; what a double has beyond them is no one's. */
const DIGITS = 15

/** A number as plain digits, 15 of them at most: 0.1 + 0.2 is 0.3. */
export function storedDigits(value: number): string {
  const [digits = '0', exponent = '0'] = value.toPrecision(DIGITS).split('e')
  return print(shifted(decimal(digits), Number(exponent)))
}

/** Plain digits × 10^power. */
export function scaled(digits: string, power: number): string {
  return print(shifted(decimal(digits), power))
}
