import type { Figure, FigureContext } from '../../model/figure.ts'
import { decimalSchema } from './money.ts'
import { figureOf } from './numeric.ts'
import { dash, type FieldType } from './type.ts'

/** A plain number takes no money or % from the table around it. */
export function alone(context: FigureContext): FigureContext {
  return context.year === undefined ? {} : { year: context.year }
}

/** A column that names its rows (序号) has no figures: its numbers are read for the field alone. */
export function printed(figures: readonly Figure[] | undefined): readonly Figure[] | undefined {
  return figures?.length === 0 ? undefined : figures
}

export const decimal: FieldType = {
  name: 'decimal',
  accepts: 'one bare number; exact decimal',
  absent: dash,
  schema: () => decimalSchema,
  declares: () => ({ plain: null }),
  read: (words, _field, context, figures) =>
    figureOf(words, alone(context), printed(figures), { kinds: ['number'], expected: 'a number' }),
}
