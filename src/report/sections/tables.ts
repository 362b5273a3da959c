import { html } from '../html.ts'
import type { Section } from './index.ts'

/** Tables a pipeline caught, and the others, whose cells are in cells.ndjson all the same. */
export const tables: Section = {
  title: 'Tables',
  body: ({ caught, tables: all }) => {
    const taken = [...caught.values()].reduce((sum, { tables: count }) => sum + count, 0)
    return html`<table><caption>${all} tables: ${taken} gave records, ${all - taken} did not</caption>
<thead><tr><th scope="col">pipeline</th><th scope="col" class="number">tables</th><th scope="col" class="number">records</th></tr></thead>
<tbody>${[...caught].map(
      ([name, { tables: count, records }]) =>
        html`<tr><th scope="row">${name}</th><td class="number">${count}</td><td class="number">${records}</td></tr>`,
    )}<tr><th scope="row">no pipeline</th><td class="number">${all - taken}</td><td class="number">—</td></tr></tbody></table>`
  },
}
