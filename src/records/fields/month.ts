import { z } from 'zod'
import { clip } from './numeric.ts'
import { spanOf } from './span.ts'
import { dash, type FieldType } from './type.ts'

/** A heading that counts in months: 完成时限（月）. */
const monthly = /[(（]月(?:份)?[)）]|月份$/

export const month: FieldType = {
  name: 'month',
  accepts:
    'one month: 2020年12月, 2020-12, 2020.12, 12月 under a year, 12 under a heading in 月; YYYY-MM',
  absent: dash,
  schema: () =>
    z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .meta({ span: true }),
  read: (words, _field, context) => {
    const counted = /^\d{1,2}$/.test(words) && monthly.test(context.column?.join('') ?? '')
    const named = counted ? `${words}月` : words
    const span = spanOf(named.replace(/(?<=月)[底末]$|(?<=月)[底末]?[之以]?前$/, ''), context)
    return span?.granularity === 'month' && span.start.slice(0, 7) === span.end.slice(0, 7)
      ? { value: span.start.slice(0, 7) }
      : { refused: `“${clip(words)}” is not a month with its year` }
  },
}
