import type { z } from 'zod'
import type { Declaration } from '../../figures/cells.ts'
import { strokeAlone } from '../../lexicon/absence.ts'
import type { Figure, FigureContext } from '../../model/figure.ts'
import type { Field, FieldTypeName } from '../../pipeline/types.ts'

/** A value, or why the words are none. */
export type Reading = { value: unknown } | { refused: string }

/** One way to read the words of a cell. */
export interface FieldType {
  name: FieldTypeName
  /** One line for the docs. */
  accepts: string
  /** Whether a dash, 无 or / alone means that nothing is printed. */
  absent: RegExp
  /** The JSON value of a row, as its schema; null is added where the field is not required. */
  schema(field: Field): z.ZodType
  /** What the number in such a cell is to be read as, beside what is printed; absent for types that are no numbers. */
  declares?(field: Field): Pick<Declaration, 'unit' | 'plain'>
  /** Words without space at their ends, never empty; the figures of these words, where they stand in a cell of a number. */
  read(words: string, field: Field, context: FigureContext, figures?: readonly Figure[]): Reading
}

/** A dash alone: nothing is printed here. */
export const dash = strokeAlone
