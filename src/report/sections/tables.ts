import { html } from '../../review/view/html.ts'
import type { Glance, Uncaught } from '../glance.ts'
import { type Listed, listed, sumOf, takeAll } from '../listed.ts'
import { cell, number, path as pathCell, rows } from '../parts.ts'
import { spot } from '../row.ts'
import type { Section } from './section.ts'

/** Tables by the pipeline that caught them, and those none did; their cells are in cells.ndjson all the same. */
export const tables: Section = {
  title: 'Tables',
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
      body() {
        const taken = sumOf([...caught.values()].map(({ tables: found }) => found))
        return html`<table class="counts"><caption>${taken} caught by a pipeline, ${others.total} by none</caption>
<thead><tr><th scope="col">pipeline</th><th scope="col" class="number">tables</th><th scope="col" class="number">records</th><th scope="col" class="number">set aside</th></tr></thead>
<tbody>${[...caught].map(
          ([name, { tables: found, records, set_aside }]) =>
            html`<tr><th scope="row">${name}</th><td class="number">${found}</td><td class="number">${records}</td><td class="number">${set_aside}</td></tr>`,
        )}<tr><th scope="row">no pipeline</th><td class="number">${others.total}</td><td class="number">–</td><td class="number">–</td></tr></tbody></table>
<h3>Caught by no pipeline</h3>
${rows(
  others,
  ['table', 'headings', 'cells', 'document'],
  row => [
    cell(row.title === '' ? 'without a title' : row.title),
    cell(row.headings.join(' | ')),
    number(row.cells),
    pathCell(spot(row.path, row.place)),
  ],
  'cells.ndjson',
)}`
      },
    }
  },
}
