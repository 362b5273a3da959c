import { z } from 'zod'
import { findFigures } from '../../figures/index.ts'
import { type Asked, bracketed, clip, exactFigure, withUnit } from './numeric.ts'
import { dash, type FieldType } from './type.ts'

/** An exact decimal as a string; `decimal` tells databases that it is a number. */
export const decimalSchema = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ decimal: true })

const amount: Asked = { kinds: ['money'], expected: 'an amount of money' }

export const money: FieldType = {
  name: 'money',
  accepts:
    'one amount, with its unit or under one (heading, caption, `unit`); exact decimal in 元, or in the currency that `unit` names',
  absent: dash,
  schema: ({ unit }) => decimalSchema.meta({ unit: currencyOf(unit) }),
  declares: ({ unit }) => (unit === undefined ? {} : { unit: bracketed(unit) }),
  read: (words, field, context, figures) => {
    const read = exactFigure(words, withUnit(context, field), figures, amount)
    if ('refused' in read) return read
    const currency = currencyOf(field.unit)
    return read.figure.unit === currency
      ? { value: read.value }
      : { refused: `“${clip(words)}” is in ${read.figure.unit}, expected ${currency}` }
  },
}

/** The currency of a unit: 元 without one. */
function currencyOf(unit = '元'): string {
  return findFigures(`1${unit}`, { cell: true })[0]?.unit ?? 'CNY'
}
