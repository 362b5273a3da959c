import { afterQuantity } from '../../lexicon/measures.ts'
import type { Amount, Reading } from './amount.ts'

/** Lines of a picture, not the power of a computer (1080P). */
const pictures = ['480', '720', '1080', '1440', '2160']

/** Physical quantities: a number and a unit of measurement. */
export function quantity(
  text: string,
  { start, unit, unitEnd, numeral }: Amount,
): Reading | undefined {
  if (unit === undefined) return undefined
  const after = text.charAt(unitEnd)
  if (after !== '' && (afterQuantity[unit.word] ?? '').includes(after)) return undefined
  if (unit.word === 'P' && pictures.includes(numeral.value)) return undefined
  if (unit.word === '度' && '纬经'.includes(text.charAt(start - 1) || ' ')) return undefined
  if (
    !numeral.arabic &&
    (numeral.value === '1' ||
      unit.word === '方' ||
      unit.word === '度' ||
      unit.word === '里' ||
      unit.word === '兆')
  )
    return undefined
  const letters = /^[A-Za-z]/.test(unit.word) && /[A-Za-z]/.test(after)
  return letters ? undefined : { kind: 'quantity', unit: unit.unit, power: 0, end: unitEnd }
}
