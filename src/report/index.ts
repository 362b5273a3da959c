import { createHash } from 'node:crypto'
import { html } from '../review/view/html.ts'
import type { Glance } from './glance.ts'
import type { Row } from './row.ts'
import { sections } from './sections/index.ts'
import type { RowsTold } from './sections/section.ts'
import { style } from './style.ts'
import { openTotals } from './totals.ts'

/** The page while the dataset is written: is told of it, keeps little, and is text at the end. */
export interface Report {
  /** So many rows of a table. */
  rows(table: string, many: number): void
  /** A row of one of the tables that are told row by row; `path` is its document's. */
  row(table: RowsTold, path: string, row: Row): void
  /** What a document gives beside its rows. */
  glance(path: string, glance: Glance): void
  page(): string
}

/** One file, no script, nothing loaded from elsewhere, every word of a document escaped. */
export function openReport(): Report {
  const totals = openTotals()
  const parts = sections.map(({ title, open }) => ({ title, ...open() }))
  return {
    rows: totals.rows,
    row(table, path, row) {
      totals.row(table, row)
      for (const part of parts) part.row?.(table, path, row)
    },
    glance(path, glance) {
      totals.glance(glance)
      for (const part of parts) part.glance?.(path, glance)
    },
    page() {
      const shown = parts.map(({ title, body }) => ({
        title,
        id: title.toLowerCase().replaceAll(' ', '-'),
        body: body(),
      }))
      const hash = createHash('sha256').update(style).digest('base64')
      return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>yiyuan: what was found</title>
<style>${{ markup: style }}</style>
</head>
<body>
<header>
<h1>What was found</h1>
<p class="lead">The dataset beside this page, at a glance.</p>
<dl class="totals">${totals.numbers().map(([name, number, look]) => html`<div class="${look ? 'look' : 'calm'}"><dt>${name}</dt><dd>${number}</dd></div>`)}</dl>
<nav aria-label="Parts of this page">${shown.map(({ id, title }) => html`<a href="#${id}">${title}</a> `)}</nav>
</header>
<main>
${shown.map(({ id, title, body }) => html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>`)}
</main>
<footer><p>Every number here is a count of rows in the files beside it; run.json lists them with their hashes.</p></footer>
</body>
</html>
`.markup
    },
  }
}
