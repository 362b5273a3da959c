import { z } from 'zod'
import { figureOf } from './numeric.ts'
import { dash, type FieldType } from './type.ts'

/** An exact decimal as a string. */
export const decimalSchema = z.string().regex(/^-?\d+(\.\d+)?$/)

export const money: FieldType = {
  name: 'money',
  accepts: 'one amount, with its unit or under one (heading, caption, `unit`); exact decimal in 元',
  absent: dash,
  schema: () => decimalSchema,
  read: (words, field, context) => figureOf(words, field, context, ['money'], 'an amount of money'),
}
