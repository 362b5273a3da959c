import { html, short } from '../html.ts'
import { bars, cell, path, rows } from '../parts.ts'
import type { Section } from './index.ts'

/** Figures by kind and by what holds them, the biggest amounts, and documents whose figures nothing claims. */
export const figures: Section = {
  title: 'Figures',
  body: ({ kinds, held, biggest, unclaimed }) => html`${bars(kinds, 'by kind')}
${bars(held, 'held by a record, a cell or prose')}
<h3>Biggest amounts</h3>
${rows(
  { rows: biggest, total: biggest.length },
  ['as printed', 'of what', 'document'],
  row => [
    html`<td class="amount">${short(row.text, 40)}</td>`,
    cell(short(row.metric, 60)),
    path(row.path),
  ],
  'figures.ndjson',
)}
<h3>In prose only</h3>
${rows(
  unclaimed,
  ['figures no record or cell holds', 'of', 'document'],
  row => [
    html`<td class="number">${row.count}</td>`,
    html`<td class="number">${row.of}</td>`,
    path(row.path),
  ],
  'sources.ndjson',
)}`,
}
