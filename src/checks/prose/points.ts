import { moving } from '../../lexicon/claims.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import { type Finder, member } from '../finder.ts'
import { sentencesOf } from './sentences.ts'

/** 从43.1%提高到45.2%，提高2.1个百分点: the points are the difference of the two percentages. */
export const pointsInProse: Finder = {
  name: 'prose-points',
  *find(reading) {
    for (const { source, figures } of sentencesOf(reading)) {
      for (const [i, points] of figures.entries()) {
        const [before, now] = [figures[i - 2], figures[i - 1]]
        if (before === undefined || now === undefined || !areLevels(before, now, points)) continue
        const between = source.text.slice(before.figure.end, now.figure.start)
        const lead = source.text.slice(Math.max(0, before.figure.start - 12), before.figure.start)
        if (!moving.test(between) || !/[从由][^，。]*$/.test(lead)) continue
        const members = [
          member(points, 'difference'),
          member(now, 'minuend'),
          member(before, 'subtrahend', -1),
        ]
        yield { kind: 'difference', subject: now.figure.metric ?? null, members }
      }
    }
  },
}

function areLevels(
  { figure: before }: IdentifiedFigure,
  { figure: now }: IdentifiedFigure,
  { figure: points }: IdentifiedFigure,
): boolean {
  return (
    before.kind === 'percent' &&
    now.kind === 'percent' &&
    points.kind === 'percentage_point' &&
    points.signedChange !== undefined &&
    points.start - now.end <= 12
  )
}
