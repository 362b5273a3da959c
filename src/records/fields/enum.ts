import { z } from 'zod'
import { normalise } from '../normalise.ts'
import { clip } from './numeric.ts'
import { dash, type FieldType } from './type.ts'

export const enumeration: FieldType = {
  name: 'enum',
  accepts:
    'one of the words of `values`; width, spaces, punctuation and traditional characters do not count',
  absent: dash,
  schema: field => z.enum([...new Set(Object.values(field.values ?? {}))]),
  read: (words, field) => {
    const wanted = normalise(words)
    for (const [printed, value] of Object.entries(field.values ?? {})) {
      if (wanted !== '' && normalise(printed) === wanted) return { value }
    }
    const known = Object.keys(field.values ?? {}).join('、')
    return { refused: `“${clip(words)}” is none of ${known}` }
  },
}
