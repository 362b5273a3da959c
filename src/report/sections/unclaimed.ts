import { type Html, html } from '../../review/view/html.ts'
import type { Nameless } from '../glance.ts'
import { type Listed, listed, takeAll, takeBest } from '../listed.ts'
import { cell, number, path as pathCell, rows } from '../parts.ts'
import { spot } from '../row.ts'
import type { Section } from './section.ts'

const MOST = 30

interface Holding {
  path: string
  prose: number
  all: number
}

/** Figures no record and no cell holds: the documents with most of them, and those that do not even say what they measure. */
export const unclaimed: Section = {
  title: 'Figures in prose alone',
  open() {
    const holding: Listed<Holding> = listed()
    const nameless: Listed<Nameless & { path: string }> = listed()
    return {
      row(table, path, row) {
        const prose = Number(row['figures_in_prose'])
        if (table === 'sources' && prose > 0) {
          const holds = { path, prose, all: Number(row['figures']) }
          takeBest(holding, holds, MOST, (a, b) => b.prose - a.prose)
        }
      },
      glance(path, found) {
        takeAll(nameless, found.nameless, figure => ({ ...figure, path }))
      },
      body: (): Html => html`${rows(
        holding,
        ['in prose', 'of all', 'document'],
        row => [number(row.prose), number(row.all), pathCell(row.path)],
        'sources.ndjson',
      )}
<h3>Of which it is not known what they measure</h3>
${rows(
  nameless,
  ['figure', 'kind', 'document'],
  row => [cell(row.text), cell(row.kind), pathCell(spot(row.path, row.place))],
  'figures.ndjson',
)}`,
    }
  },
}
