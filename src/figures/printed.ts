import type { Figure } from '../model/figure.ts'
import type { Found } from '../reading/kinds/amount.ts'
import { powerOfTen } from '../reading/numeral/shift.ts'

/** A figure as printed: kind, value, unit and precision, before anything around it is read. */
export function printed(text: string, found: Found): Figure {
  const figure: Figure = {
    kind: found.kind,
    text: text.slice(found.start, found.end),
    start: found.start,
    end: found.end,
    unit: found.unit,
    comparator: 'eq',
    words: {},
  }
  if (found.value !== undefined) figure.value = found.value
  if (found.range !== undefined) figure.range = found.range
  if (found.kind !== 'fraction' && found.kind !== 'multiple')
    figure.precision = powerOfTen(found.place)
  if (found.inferred) figure.inferred = true
  if (found.unitFrom !== undefined) {
    figure.unitFrom = found.unitFrom.text
    figure.words.unit = {
      text: found.unitFrom.text,
      from: 'own',
      start: found.unitFrom.start,
      end: found.unitFrom.start + found.unitFrom.text.length,
      rule: 'list',
    }
  }
  return figure
}
