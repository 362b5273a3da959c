import { html, short } from '../html.ts'
import { bars, path, rows } from '../parts.ts'
import type { Section } from './index.ts'

/** Checks by verdict; the sums that do not come out stand on top. */
export const checks: Section = {
  title: 'Checks',
  body: ({ verdicts, inconsistent }) => html`<h3>Inconsistent</h3>
${rows(
  inconsistent,
  ['what the document says', 'of', 'document'],
  row => [
    html`<td class="sum">${short(row.line, 300)}</td>`,
    html`<td>${short(row.subject, 60)}</td>`,
    path(row.path),
  ],
  'checks.ndjson',
)}
${bars(verdicts, 'by verdict')}`,
}
