import { z } from 'zod'
import { dash, type FieldType } from './type.ts'

export const text: FieldType = {
  name: 'text',
  accepts:
    'any words; line ends inside a cell become nothing between Chinese characters, else a space',
  absent: dash,
  schema: () => z.string(),
  read: words => ({
    value: words.replace(/(?<=\P{ASCII})\s*\n\s*(?=\P{ASCII})/gu, '').replace(/\s*\n\s*/g, ' '),
  }),
}
