import { percentSign } from '../../lexicon/answers.ts'
import { decimalSchema } from './money.ts'
import { type Asked, bracketed, clip, exactFigure, withUnit } from './numeric.ts'
import { dash, type FieldType } from './type.ts'

const percentage: Asked = { kinds: ['percent'], expected: 'a percentage' }

export const percent: FieldType = {
  name: 'percent',
  accepts:
    'one percentage, with % or under a heading that says so; exact decimal in percent. A number up to 1 needs a printed %: it may be a share of 1',
  absent: dash,
  schema: () => decimalSchema.meta({ unit: '%' }),
  declares: ({ unit }) => (unit === undefined ? {} : { unit: bracketed(unit) }),
  read: (words, field, context, figures) => {
    const read = exactFigure(words, withUnit(context, field), figures, percentage)
    if ('refused' in read) return read
    const { figure, value } = read
    const printed = percentSign.test(`${words}${figure.unitFrom ?? ''}${field.unit ?? ''}`)
    return printed || value === '0' || !/^-?(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(value)
      ? { value }
      : { refused: `“${clip(words)}” is a share of 1 or of 100; nothing here prints %` }
  },
}
