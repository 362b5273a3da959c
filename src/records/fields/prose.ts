import { z } from 'zod'
import { dash, type FieldType } from './type.ts'

/** 1. 2、 （3） 四、 ① at the start of a paragraph: at most three marks that a sentence could not begin with by chance. */
const numbering =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|(?:\d{1,2})[.．、](?!\d)|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*/

export const prose: FieldType = {
  name: 'prose',
  accepts:
    'any words, as a list of paragraphs; numbered points that follow a full stop on one line are parted',
  absent: dash,
  schema: () => z.array(z.string()),
  read: words => ({
    value: words
      .split('\n')
      .flatMap(points)
      .map(line => line.trim())
      .filter(line => line !== ''),
  }),
}

/** A line cut before each numbered point, where the numbers run 1, 2, 3 and each follows the end of a sentence. */
function points(line: string): string[] {
  const first = numbering.exec(line)
  if (first === null) return [line]
  const cuts: number[] = []
  for (let i = 1; i < line.length; i++) {
    if (!'。；;'.includes(line.charAt(i - 1))) continue
    const rest = line.slice(i, i + 8)
    const start = rest.length - rest.trimStart().length
    if (numbering.test(rest.slice(start))) cuts.push(i + start)
  }
  return [0, ...cuts].map((from, i, all) => line.slice(from, all[i + 1] ?? line.length))
}
