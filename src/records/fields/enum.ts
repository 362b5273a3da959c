import { z } from 'zod'
import { choicesOf } from '../choices.ts'
import { normalise } from '../normalise.ts'
import { clip } from './numeric.ts'
import { dash, type FieldType } from './type.ts'

export const enumeration: FieldType = {
  name: 'enum',
  accepts:
    'one of the words of `values`; width, spaces, punctuation and traditional characters do not count',
  absent: dash,
  schema: field => z.enum([...new Set(choicesOf(field).map(([, value]) => value))]),
  read: (words, field) => {
    const wanted = normalise(words)
    for (const [printed, value] of choicesOf(field)) {
      if (wanted !== '' && normalise(printed) === wanted) return { value }
    }
    const known = choicesOf(field)
      .map(([printed]) => printed)
      .join('、')
    return { refused: `“${clip(words)}” is none of ${known}` }
  },
}
