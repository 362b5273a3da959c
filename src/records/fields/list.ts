import { z } from 'zod'
import { dash, type FieldType } from './type.ts'

const separators = /[、，,；;\n]/

export const list: FieldType = {
  name: 'list',
  accepts: 'words parted by 、 ， ； or line ends, or by `separator`; a list of text',
  absent: dash,
  schema: () => z.array(z.string()),
  read: (words, field) => ({
    value: words
      .split(field.separator ?? separators)
      .map(word => word.trim())
      .filter(word => word !== ''),
  }),
}
