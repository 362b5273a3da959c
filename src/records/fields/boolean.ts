import { z } from 'zod'
import { clip } from './numeric.ts'
import { dash, type FieldType } from './type.ts'

const yes = ['是', '有', '√', '✓', '✔', '☑', '已完成', '完成', '已', 'Y', 'YES', 'TRUE']
const no = ['否', '无', '没有', '×', '✗', '✘', 'X', '未完成', '未', 'N', 'NO', 'FALSE']

export const boolean: FieldType = {
  name: 'boolean',
  accepts: `${yes.join(' ')} → true; ${no.join(' ')} → false`,
  absent: dash,
  schema: () => z.boolean(),
  read: words => {
    const word = words
      .normalize('NFKC')
      .replace(/[\s。]+/g, '')
      .replace('無', '无')
      .toUpperCase()
    if (yes.includes(word)) return { value: true }
    if (no.includes(word)) return { value: false }
    return { refused: `“${clip(words)}” is neither yes nor no` }
  },
}
