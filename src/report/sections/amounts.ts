import { type Amount, BIGGEST, bySize } from '../glance.ts'
import { type Listed, listed, takeBest } from '../listed.ts'
import { cell, path as pathCell, rows } from '../parts.ts'
import { spot } from '../row.ts'
import type { Section } from './section.ts'

/** The biggest amounts of money in the unit they are printed in, with their place; an error of scale shows here first. */
export const amounts: Section = {
  name: 'amounts',
  title: words => words.amounts,
  open() {
    const biggest: Listed<Amount & { path: string }> = listed()
    return {
      glance(path, { amounts: found }) {
        for (const amount of found.rows) takeBest(biggest, { ...amount, path }, BIGGEST, bySize)
        biggest.total += found.total - found.rows.length
      },
      body: (words, paths) =>
        rows(
          biggest,
          [words.heads.printed, words.heads.of, words.heads.document],
          row => [
            cell(row.shown === row.text ? row.text : `${row.shown} (${row.text})`, 'amount'),
            cell(row.metric),
            pathCell(spot(paths(row.path), words.atPlace(row.place))),
          ],
          'figures.ndjson',
          words,
        ),
    }
  },
}
