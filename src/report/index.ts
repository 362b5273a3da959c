import { createHash } from 'node:crypto'
import { html } from './html.ts'
import type { Line } from './row.ts'
import { sections } from './sections/index.ts'
import { style } from './style.ts'
import { openTotals } from './totals.ts'

/** The page while the dataset is written: takes its rows, keeps little of them, and is text at the end. */
export interface Report {
  /** A row of a table; `path` is its document's. */
  row(table: string, path: string, line: Line): void
  /** What `glance.ts` says of a document's tables. */
  glance(name: string, path: string, line: Line): void
  /** The parts this report holds, for the page another one makes. */
  parts(): Parts
  /** `elsewhere`: the parts this report does not hold, and the number of figures they are made of. */
  page(elsewhere?: { parts: Parts; figures: number }): string
}

/** Title of a part → its markup. */
export type Parts = ReadonlyMap<string, string>

/** One file, no script, nothing loaded from elsewhere, every word of a document escaped. */
export function openReport(held: 'all' | 'figures' | 'all but figures' = 'all'): Report {
  const totals = openTotals()
  const parts = sections
    .filter(({ reads }) => held === 'all' || reads.includes('figures') === (held === 'figures'))
    .map(({ title, reads, open }) => ({ title, reads, ...open() }))
  const show = (table: string, path: string, line: Line) => {
    for (const part of parts) if (part.reads.includes(table)) part.row(table, path, line.row)
  }
  const bodies = () => new Map(parts.map(({ title, body }) => [title, body().markup]))
  return {
    row(table, path, line) {
      totals.row(table, line)
      show(table, path, line)
    },
    glance: show,
    parts: bodies,
    page(elsewhere) {
      if (elsewhere) totals.rows('figures', elsewhere.figures)
      const found = new Map([...bodies(), ...(elsewhere?.parts ?? [])])
      const shown = sections.map(({ title }) => ({
        title,
        id: title.toLowerCase().replaceAll(' ', '-'),
        body: { markup: found.get(title) ?? '' },
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
