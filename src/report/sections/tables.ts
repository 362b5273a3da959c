import { CAUGHT, UNCAUGHT } from '../glance.ts'
import { html } from '../html.ts'
import { type Listed, listed, sumOf, take } from '../listed.ts'
import { cell, number, path as pathCell, rows } from '../parts.ts'
import { type Row, spot, words } from '../row.ts'
import type { Section } from './section.ts'

interface Table {
  title: string
  headings: string
  cells: number
  spot: string
}

/** Tables by the pipeline that caught them, and those none did; their cells are in cells.ndjson all the same. */
export const tables: Section = {
  title: 'Tables',
  reads: [CAUGHT, UNCAUGHT],
  open() {
    const caught = new Map<string, { tables: number; records: number; setAside: number }>()
    const others: Listed<Table> = listed()
    return {
      row(table: string, path: string, row: Row) {
        if (table === CAUGHT) {
          const name = words(row, 'pipeline')
          const before = caught.get(name) ?? { tables: 0, records: 0, setAside: 0 }
          caught.set(name, {
            tables: before.tables + Number(row['tables']),
            records: before.records + Number(row['records']),
            setAside: before.setAside + Number(row['set_aside']),
          })
        } else {
          const headings = Array.isArray(row['headings']) ? row['headings'] : []
          take(others, {
            title: words(row, 'title'),
            headings: headings.join(' | '),
            cells: Number(row['cells']),
            spot: spot(path, row),
          })
        }
      },
      body() {
        const taken = sumOf([...caught.values()].map(({ tables: found }) => found))
        return html`<table class="counts"><caption>${taken} caught by a pipeline, ${others.total} by none</caption>
<thead><tr><th scope="col">pipeline</th><th scope="col" class="number">tables</th><th scope="col" class="number">records</th><th scope="col" class="number">set aside</th></tr></thead>
<tbody>${[...caught].map(
          ([name, { tables: found, records, setAside }]) =>
            html`<tr><th scope="row">${name}</th><td class="number">${found}</td><td class="number">${records}</td><td class="number">${setAside}</td></tr>`,
        )}<tr><th scope="row">no pipeline</th><td class="number">${others.total}</td><td class="number">–</td><td class="number">–</td></tr></tbody></table>
<h3>Caught by no pipeline</h3>
${rows(
  others,
  ['table', 'headings', 'cells', 'document'],
  row => [
    cell(row.title === '' ? 'without a title' : row.title),
    cell(row.headings),
    number(row.cells),
    pathCell(row.spot),
  ],
  'cells.ndjson',
)}`
      },
    }
  },
}
