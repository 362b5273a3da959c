import type { z } from 'zod'
import type { FigureContext } from '../../model/figure.ts'
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
  /** Words without space at their ends, never empty. */
  read(words: string, field: Field, context: FigureContext): Reading
}

/** A dash alone: nothing is printed here. */
export const dash = /^(?:[-–—―－─~～]{1,4}|…+|\.{2,}|\/)$/
