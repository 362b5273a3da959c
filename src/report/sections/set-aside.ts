import { html, short } from '../html.ts'
import { cell, path, rows } from '../parts.ts'
import type { Section } from './index.ts'

/** Rows that did not fit their pipeline, with the reason. */
export const setAside: Section = {
  title: 'Set aside',
  body: summary =>
    html`${rows(
      summary.setAside,
      ['pipeline', 'field', 'words', 'why', 'document'],
      row => [
        cell(row.pipeline),
        cell(row.field),
        cell(short(row.words)),
        cell(short(row.reason, 200)),
        path(row.path),
      ],
      'set-aside.ndjson',
    )}`,
}
