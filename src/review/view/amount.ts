import { amountUnits } from '../../lexicon/panel.ts'
import { decimal, print, shift } from '../../model/decimal.ts'

/** What of a row of figures, cells or facts says how its value is printed. */
interface Valued {
  value?: unknown
  unit?: unknown
  precision?: unknown
  text?: unknown
  unit_from?: unknown
}

const MONEY = /^[A-Z]{3}$/
/** The units money is printed in, the biggest first. */
const units = [...amountUnits].sort(([, a], [, b]) => b - a)

/**
 * A value as a person writes it: money in the unit it is printed in, as its words or those above it say, else as its last printed digit
 * tells (419.4万元 is never 0.04194亿元); anything else with its unit; '' where there is none.
 */
export function printedAmount(row: Valued): string {
  const { value, unit } = row
  if (typeof value !== 'string' || !/^-?\d+(?:\.\d+)?$/.test(value)) return ''
  const of = typeof unit === 'string' ? unit : ''
  if (!MONEY.test(of)) return `${grouped(value)}${UNITS[of] ?? (of === '' ? '' : ` ${of}`)}`
  const [word, power] = unitOf(row, value)
  const shown = grouped(print(shift(decimal(value), -power)))
  return of === 'CNY' ? `${shown}${word}` : `${shown}${power > 0 ? word.slice(0, -1) : ''} ${of}`
}

/** How units that are no words are written behind a number. */
const UNITS: Readonly<Record<string, string>> = { '%': '%', pp: ' pp', x: ' ×' }

function unitOf({ text, unit_from, precision }: Valued, value: string): readonly [string, number] {
  const said = [text, unit_from].flatMap(words =>
    typeof words === 'string' ? (units.find(([word]) => words.includes(word)) ?? []) : [],
  )
  const [word, power] = said
  if (typeof word === 'string' && typeof power === 'number') return [word, power]
  const last = lastDigit(typeof precision === 'string' ? precision : '1')
  const whole = value.replace(/^-/, '').split('.')[0]?.length ?? 0
  return units.find(([, at]) => last >= at - 2 && whole > at) ?? ['', 0]
}

/** The power of ten of the last digit that is printed. */
function lastDigit(precision: string): number {
  const [whole = '', part] = precision.split('.')
  return part === undefined ? whole.length - whole.replace(/0+$/, '').length : -part.length
}

function grouped(value: string): string {
  const [whole = '', part] = value.split('.')
  const shown = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return part === undefined ? shown : `${shown}.${part}`
}

/** A sum of money as one says it: in the biggest unit it has a whole digit of, to one digit behind the point, ≈ where more was cut off. */
export function rounded(value: string): string {
  const whole =
    value
      .replace(/^-/, '')
      .split('.')[0]
      ?.replace(/^0+(?=\d)/, '').length ?? 0
  const [word, power] = units.find(([, at]) => whole > at) ?? ['', 0]
  const exact = print(shift(decimal(value), -power))
  const [before = '', part = ''] = exact.split('.')
  const kept = part.slice(0, 1).replace(/^0$/, '')
  const isCut = part.length > 1
  return `${isCut ? '≈ ' : ''}${grouped(kept === '' ? before : `${before}.${kept}`)}${word}`
}
