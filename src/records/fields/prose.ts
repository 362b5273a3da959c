import { z } from 'zod'
import { paragraphPoint } from '../../lexicon/answers.ts'
import { dash, type FieldType } from './type.ts'

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
  const first = paragraphPoint.exec(line)
  if (first === null) return [line]
  const cuts: number[] = []
  for (let i = 1; i < line.length; i++) {
    if (!'。；;'.includes(line.charAt(i - 1))) continue
    const rest = line.slice(i, i + 8)
    const start = rest.length - rest.trimStart().length
    if (paragraphPoint.test(rest.slice(start))) cuts.push(i + start)
  }
  return [0, ...cuts].map((from, i, all) => line.slice(from, all[i + 1] ?? line.length))
}
