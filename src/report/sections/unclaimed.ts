import { type Html, html } from '../html.ts'
import { type Listed, listed, take, takeBest } from '../listed.ts'
import { cell, number, path as pathCell, rows } from '../parts.ts'
import { type Row, spot, words } from '../row.ts'
import type { Section } from './section.ts'

const MOST = 30

interface Holding {
  path: string
  prose: number
  all: number
}

interface Unclaimed {
  text: string
  kind: string
  spot: string
}

/** Figures no record and no cell holds: the documents with most of them, and those that do not even say what they measure. */
export const unclaimed: Section = {
  title: 'Figures in prose alone',
  reads: ['sources', 'figures'],
  open() {
    const holding: Listed<Holding> = listed()
    const nameless: Listed<Unclaimed> = listed()
    return {
      row(table: string, path: string, row: Row) {
        const prose = Number(row['figures_in_prose'])
        if (table === 'sources' && prose > 0) {
          const holds = { path, prose, all: Number(row['figures']) }
          takeBest(holding, holds, MOST, (a, b) => b.prose - a.prose)
        }
        if (table !== 'figures' || row['held_by'] !== 'prose' || row['metric'] !== null) return
        take(nameless, {
          text: words(row, 'text'),
          kind: words(row, 'kind'),
          spot: spot(path, row),
        })
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
  row => [cell(row.text), cell(row.kind), pathCell(row.spot)],
  'figures.ndjson',
)}`,
    }
  },
}
