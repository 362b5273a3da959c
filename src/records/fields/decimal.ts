import type { FigureContext } from '../../model/figure.ts'
import { decimalSchema } from './money.ts'
import { figureOf } from './numeric.ts'
import { dash, type FieldType } from './type.ts'

/** A plain number takes no money or % from the table around it. */
export function alone(context: FigureContext): FigureContext {
  return context.year === undefined ? {} : { year: context.year }
}

export const decimal: FieldType = {
  name: 'decimal',
  accepts: 'one bare number; exact decimal',
  absent: dash,
  schema: () => decimalSchema,
  read: (words, field, context) =>
    figureOf(words, { ...field, unit: undefined }, alone(context), ['number'], 'a number'),
}
