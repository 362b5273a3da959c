import { z } from 'zod'
import { clip } from './numeric.ts'
import { spanOf } from './span.ts'
import { dash, type FieldType } from './type.ts'

export const date: FieldType = {
  name: 'date',
  accepts: 'one day: 2020年12月31日, 2020-12-31, 2020.12.31, 20201231; ISO date',
  absent: dash,
  schema: () => z.iso.date(),
  read: (words, _field, context) => {
    const span = spanOf(words, context)
    return span?.granularity === 'day' && span.start === span.end
      ? { value: span.start }
      : { refused: `“${clip(words)}” is not a day with its year` }
  },
}
