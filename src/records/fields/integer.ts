import { z } from 'zod'
import { alone, printed } from './decimal.ts'
import { type Asked, clip, exactFigure } from './numeric.ts'
import { dash, type FieldType } from './type.ts'

const bareWhole: Asked = { kinds: ['number'], expected: 'a whole number' }
const whole: Asked = { kinds: ['number', 'count', 'quantity'], expected: 'a whole number' }

export const integer: FieldType = {
  name: 'integer',
  accepts: 'one bare whole number, or one with the measure word that `unit` names',
  absent: dash,
  schema: ({ unit }) => (unit === undefined ? z.int() : z.int().meta({ unit })),
  declares: ({ unit = null }) => ({ plain: unit }),
  read: (words, { unit = null }, context, figures) => {
    const around = { ...alone(context), plain: unit }
    const own = printed(figures)
    const bare = own === undefined && unit !== null && words.endsWith(unit)
    const asked = unit === null ? bareWhole : whole
    const read = exactFigure(bare ? words.slice(0, -unit.length) : words, around, own, asked)
    if ('refused' in read) return read
    const { figure } = read
    if (figure.kind !== 'number' && figure.unit !== unit)
      return { refused: `“${clip(words)}” is in ${figure.unit}, expected ${whole.expected}` }
    const value = Number(read.value)
    return Number.isSafeInteger(value)
      ? { value }
      : { refused: `“${clip(words)}” is not a whole number` }
  },
}
