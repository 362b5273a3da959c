import { z } from 'zod'
import { clip } from './numeric.ts'
import { notation, spanOf } from './span.ts'
import { dash, type FieldType } from './type.ts'

/** 2020, 2020-H1, 2020-Q3, 2020-09, 2020-09-24 or first/last; `span` tells that it has a first and a last day. */
export const periodSchema = z
  .string()
  .regex(/^\d{4}(-(H[12]|Q[1-4]|\d{2}(-\d{2})?))?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/)
  .meta({ span: true })

export const period: FieldType = {
  name: 'period',
  accepts:
    'one period: 2020年三季度 → 2020-Q3, 2020年1-9月 → 2020-01/2020-09, 上半年 under a year → 2020-H1',
  absent: dash,
  schema: () => periodSchema,
  read: (words, _field, context) => {
    const span = spanOf(words, context)
    return span === undefined
      ? { refused: `“${clip(words)}” is not a period with its year` }
      : { value: notation(span) }
  },
}
