import { z } from 'zod'
import { dash, type FieldType } from './type.ts'

export const text: FieldType = {
  name: 'text',
  accepts: 'any words; line ends inside a cell become nothing between Chinese characters, else a space',
  absent: dash,
  schema: () => z.string(),
  read: words => ({
    value: words
      .replace(/(?<=[^\x00-\x7f])\s*\n\s*(?=[^\x00-\x7f])/g, '')
      .replace(/\s*\n\s*/g, ' '),
  }),
}
