import { z } from 'zod'
import { alone } from './decimal.ts'
import { clip, figureOf } from './numeric.ts'
import { dash, type FieldType } from './type.ts'

export const integer: FieldType = {
  name: 'integer',
  accepts: 'one bare whole number, or one with the measure word that `unit` names',
  absent: dash,
  schema: () => z.int(),
  read: (words, field, context) => {
    const { unit } = field
    const bare = unit !== undefined && words.endsWith(unit) ? words.slice(0, -unit.length) : words
    const plain = { ...field, unit: undefined }
    const read = figureOf(bare, plain, alone(context), ['number'], 'a whole number')
    if ('refused' in read) return read
    const value = Number(read.value)
    return Number.isSafeInteger(value)
      ? { value }
      : { refused: `“${clip(words)}” is not a whole number` }
  },
}
