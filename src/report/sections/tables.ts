import { html } from '../../review/view/html.ts'
import type { Glance, Uncaught } from '../glance.ts'
import { type Listed, listed, sumOf, takeAll } from '../listed.ts'
import { cell, number, path as pathCell, rows } from '../parts.ts'
import { spot } from '../row.ts'
import type { Section } from './section.ts'

/** Tables by the pipeline that caught them, and those none did; their cells are in cells.ndjson all the same. */
export const tables: Section = {
  name: 'tables',
  title: words => words.tables,
  open() {
    const caught = new Map<string, Omit<Glance['caught'][number], 'pipeline'>>()
    const others: Listed<Uncaught & { path: string }> = listed()
    return {
      glance(path, found) {
        for (const { pipeline, tables: made, records, set_aside } of found.caught) {
          const before = caught.get(pipeline) ?? { tables: 0, records: 0, set_aside: 0 }
          caught.set(pipeline, {
            tables: before.tables + made,
            records: before.records + records,
            set_aside: before.set_aside + set_aside,
          })
        }
        takeAll(others, found.uncaught, table => ({ ...table, path }))
      },
      body(words, paths) {
        const taken = sumOf([...caught.values()].map(({ tables: found }) => found))
        return html`<table class="counts"><caption>${words.caught(taken, others.total)}</caption>
<thead><tr><th scope="col">${words.heads.pipeline}</th><th scope="col" class="number">${words.heads.tables}</th><th scope="col" class="number">${words.heads.records}</th><th scope="col" class="number">${words.heads.aside}</th></tr></thead>
<tbody>${[...caught].map(
          ([name, { tables: found, records, set_aside }]) =>
            html`<tr><th scope="row">${name}</th><td class="number">${found}</td><td class="number">${records}</td><td class="number">${set_aside}</td></tr>`,
        )}<tr><th scope="row">${words.noPipeline}</th><td class="number">${others.total}</td><td class="number">–</td><td class="number">–</td></tr></tbody></table>
<h3>${words.caughtByNone}</h3>
${rows(
  others,
  [words.heads.table, words.heads.headings, words.heads.cells, words.heads.document],
  row => [
    cell(row.title === '' ? words.untitled : row.title),
    cell(row.headings.join(' | ')),
    number(row.cells),
    pathCell(spot(paths(row.path), words.atPlace(row.place))),
  ],
  'cells.ndjson',
  words,
)}`
      },
    }
  },
}
