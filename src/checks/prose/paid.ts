import { arranging, paying } from '../../lexicon/claims.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import { type Finder, orderClaim } from '../finder.ts'
import { sentencesOf } from './sentences.ts'

/** 安排资金5亿元，已拨付3.2亿元: what was paid is no more than what was arranged for it, right before it in the sentence. */
export const paidInProse: Finder = {
  name: 'prose-paid',
  *find(reading) {
    for (const { source, start, figures } of sentencesOf(reading)) {
      let arranged: IdentifiedFigure | undefined
      let at = start
      for (const found of figures) {
        const before = source.text.slice(at, found.figure.start)
        at = found.figure.end
        if (!isSum(found)) continue
        if (arranged !== undefined && paying.test(before) && !before.includes('其中'))
          yield orderClaim(arranged.figure.metric ?? null, found, arranged)
        arranged = arranging.test(before) && !paying.test(before) ? found : undefined
      }
    }
  },
}

function isSum({ figure: { kind, unit, change, per, comparator } }: IdentifiedFigure): boolean {
  const plain = change === undefined && per === undefined && comparator === 'eq'
  return kind === 'money' && unit === 'CNY' && plain
}
