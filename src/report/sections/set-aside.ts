import { type Html, html } from '../../review/view/html.ts'
import type { Aside } from '../glance.ts'
import { type Listed, listed, takeAll } from '../listed.ts'
import { cell, path as pathCell, rows } from '../parts.ts'
import { spot } from '../row.ts'
import type { Section } from './section.ts'

/** Rows that did not fit their pipeline, whole, with the reason. */
export const setAside: Section = {
  title: 'Set aside',
  open() {
    const rowsAside: Listed<Aside & { path: string }> = listed()
    return {
      glance(path, found) {
        takeAll(rowsAside, found.setAside, row => ({ ...row, path }))
      },
      body: () =>
        rows(
          rowsAside,
          ['pipeline', 'field', 'words', 'why', 'document'],
          row => [
            cell(row.pipeline),
            cell(row.field),
            cell(html`${row.words}${wholeRow(row.whole)}`),
            cell(row.reason),
            pathCell(spot(row.path, row.place)),
          ],
          'set-aside.ndjson',
        ),
    }
  },
}

function wholeRow(whole: readonly [string, string][]): Html {
  if (whole.length === 0) return html``
  const pairs = whole.map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)
  return html`<details><summary>the whole row</summary><dl>${pairs}</dl></details>`
}
