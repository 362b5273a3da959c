import type { Row } from './rows.ts'

/** The amount of a figure in 元, without its sign; null where it is no such amount. */
export function moneyOf({ kind, unit, value }: Row): string | null {
  if (kind !== 'money' || unit !== 'CNY' || typeof value !== 'string') return null
  return /^-?\d+(\.\d+)?$/.test(value) ? value.replace('-', '') : null
}
