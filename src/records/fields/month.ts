import { z } from 'zod'
import { clip } from './numeric.ts'
import { spanOf } from './span.ts'
import { dash, type FieldType } from './type.ts'

export const month: FieldType = {
  name: 'month',
  accepts: 'one month: 2020年12月, 2020-12, 2020.12, 12月 under a year; YYYY-MM',
  absent: dash,
  schema: () => z.string().regex(/^\d{4}-\d{2}$/),
  read: (words, _field, context) => {
    const span = spanOf(words.replace(/(?<=月)[底末]$|(?<=月)[底末]?[之以]?前$/, ''), context)
    return span?.granularity === 'month'
      ? { value: span.start.slice(0, 7) }
      : { refused: `“${clip(words)}” is not a month with its year` }
  },
}
