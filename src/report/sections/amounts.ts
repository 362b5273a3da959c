import { type Amount, BIGGEST, bySize } from '../glance.ts'
import { type Listed, listed, takeBest } from '../listed.ts'
import { cell, number, path as pathCell, rows } from '../parts.ts'
import { spot } from '../row.ts'
import type { Section } from './section.ts'

/** The biggest amounts of money as printed, with their place; an error of scale shows here first. */
export const amounts: Section = {
  title: 'Biggest amounts',
  open() {
    const biggest: Listed<Amount & { path: string }> = listed()
    return {
      glance(path, { amounts: found }) {
        for (const amount of found.rows) takeBest(biggest, { ...amount, path }, BIGGEST, bySize)
        biggest.total += found.total - found.rows.length
      },
      body: () =>
        rows(
          biggest,
          ['as printed', 'in 亿元', 'of what', 'document'],
          row => [
            cell(row.text, 'amount'),
            number(yi(row.value)),
            cell(row.metric),
            pathCell(spot(row.path, row.place)),
          ],
          'figures.ndjson',
        ),
    }
  },
}

/** An amount of 元 in whole 亿元, cut, with its digits grouped; below one 亿 as “under 1”. */
function yi(value: string): string {
  const whole = value.split('.')[0] ?? ''
  const kept = whole.slice(0, -8)
  if (kept === '' || kept === '-') return 'under 1'
  return kept.replace(/\B(?=(?:\d{3})+$)/g, ',')
}
