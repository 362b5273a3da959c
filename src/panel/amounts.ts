import { amountUnits } from '../lexicon/panel.ts'
import { decimal, print, shift } from '../model/decimal.ts'

/** A value in base units as it is shown: money in the unit that is chosen, exactly; all else as it is. */
export function shown(
  value: string,
  unit: string | null,
  amount: string,
): { value: string; unit: string | null } {
  const power = unit === 'CNY' ? amountUnits.get(amount) : undefined
  if (power === undefined) return { value, unit }
  return { value: print(shift(decimal(value), -power)), unit: amount }
}
