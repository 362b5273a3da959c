import { type Html, html } from '../html.ts'
import { type Listed, listed, take } from '../listed.ts'
import { cell, path as pathCell, rows } from '../parts.ts'
import { type Row, spot, words } from '../row.ts'
import type { Section } from './section.ts'

interface Aside {
  pipeline: string
  field: string
  words: string
  reason: string
  whole: [string, string][]
  spot: string
}

const COLUMNS = 20

/** Rows that did not fit their pipeline, whole, with the reason. */
export const setAside: Section = {
  title: 'Set aside',
  reads: ['set-aside'],
  open() {
    const rowsAside: Listed<Aside> = listed()
    return {
      row(_table: string, path: string, row: Row) {
        take(rowsAside, {
          pipeline: words(row, 'pipeline'),
          field: words(row, 'field'),
          words: words(row, 'words'),
          reason: words(row, 'reason'),
          whole: wholeOf(row['row']),
          spot: spot(path, row),
        })
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
            pathCell(row.spot),
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

function wholeOf(row: unknown): [string, string][] {
  if (typeof row !== 'object' || row === null) return []
  const cut = (text: unknown) => String(text).slice(0, 200)
  return Object.entries(row)
    .slice(0, COLUMNS)
    .map(([name, text]) => [cut(name), cut(text)])
}
