import { decimalSchema } from './money.ts'
import { figureOf } from './numeric.ts'
import { dash, type FieldType } from './type.ts'

export const percent: FieldType = {
  name: 'percent',
  accepts: 'one percentage, with % or under a heading that says so; exact decimal in percent',
  absent: dash,
  schema: () => decimalSchema.describe('percent'),
  read: (words, field, context) => figureOf(words, field, context, ['percent'], 'a percentage'),
}
