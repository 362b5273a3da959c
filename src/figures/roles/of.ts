import type { Figure } from '../../model/figure.ts'
import type { Around } from './index.ts'

const belonging = new Set<Figure['aspect']>(['growth', 'change', 'share', 'completion', 'points'])

/** The nearest amount before a rate or change in the same sentence of the same indicator: it is what grew, what was completed, what is a share. */
export function of(figure: Figure, { text, before, headed }: Around): void {
  if (headed || !belonging.has(figure.aspect)) return
  const amount = before.findLast(({ aspect }) => aspect === 'level' || aspect === 'rate')
  if (amount === undefined || amount.indicator !== figure.indicator) return
  if (/[。；;\n]/.test(text.slice(amount.end, figure.start))) return
  figure.of = { start: amount.start, end: amount.end }
}
