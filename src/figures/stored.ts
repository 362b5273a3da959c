import type { Figure } from '../model/figure.ts'
import { shift } from '../reading/numeral/shift.ts'
import type { BareNumber } from './bare.ts'

/** Digits as they are shown, and the power of ten behind them (1.23E+05). */
const digits = /(?:\d[\d,，]*(?:[.．](\d+))?|[.．](\d+))(?:[eE]([+-]?\d+))?/

/** The number of a cell with the value that a workbook keeps behind it: 18.825 behind 18.8, -5 behind a red 5. */
export function withStored(text: string, number: BareNumber, stored: string): BareNumber {
  const value = keptValue(text, number.place, stored)
  return value === undefined ? number : { ...number, value, parentheses: false }
}

/** The figure that is all of a cell with the value that a workbook keeps behind it; a direction in words keeps its sign. */
export function keepStored(figure: Figure, stored: string): void {
  const { value, precision, signedChange } = figure
  if (value === undefined || precision === undefined) return
  const kept = keptValue(figure.text, placeOf(precision), stored)
  if (kept === undefined) return
  const size = kept.replace('-', '')
  const signed = (before: string) => (before.startsWith('-') ? `-${size}` : size)
  figure.value = figure.change === undefined ? kept : signed(value)
  if (signedChange !== undefined) figure.signedChange = signed(signedChange)
}

/** `stored` has the scale of the words; `place` is the power of ten of their last digit. Undefined where they are not one number. */
function keptValue(words: string, place: number, stored: string): string | undefined {
  const shown = digits.exec(words)
  if (shown === null) return undefined
  const decimals = (shown[1] ?? shown[2] ?? '').length - Number(shown[3] ?? 0)
  const printed = shown[0].replace(/[,，]/g, '').replace('．', '.')
  const apart = Math.abs(Math.abs(Number(stored)) - Number(printed))
  return apart <= 0.5000001 * 10 ** -decimals ? shift(stored, place + decimals) : undefined
}

/** 100 is the second place, 0.01 the minus second. */
function placeOf(precision: string): number {
  const point = precision.indexOf('.')
  return point < 0 ? precision.length - 1 : point + 1 - precision.length
}
