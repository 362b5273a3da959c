import { html, short } from '../html.ts'
import { bars, cell, path, rows } from '../parts.ts'
import type { Section } from './index.ts'

/** Documents by status, what went wrong or is doubtful, and which failed. */
export const documents: Section = {
  title: 'Documents',
  body: summary => html`${bars(summary.statuses, 'by status')}
${bars(
  [...summary.diagnostics].map(([code, { count }]) => [code, count] as const),
  'diagnostics by code',
)}
<h3>Not converted</h3>
${rows(
  summary.failures,
  ['document', 'code', 'what was found'],
  row => [path(row.path), cell(row.code), cell(short(row.message, 240))],
  'diagnostics.ndjson',
)}`,
}
