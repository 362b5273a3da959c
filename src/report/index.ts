import { createHash } from 'node:crypto'
import { html } from './html.ts'
import { sections } from './sections/index.ts'
import { style } from './style.ts'
import type { Summary } from './summary.ts'

/** The page of a dataset: one file, no script, nothing loaded from elsewhere, every word of a document escaped. */
export function reportPage(summary: Summary): string {
  const hash = createHash('sha256').update(style).digest('base64')
  const page = html`<!doctype html>
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
<dl class="totals">${totals(summary).map(([name, count]) => html`<div><dt>${name}</dt><dd>${count}</dd></div>`)}</dl>
</header>
<main>
${sections.map(({ title, body }) => html`<section><h2>${title}</h2>${body(summary)}</section>`)}
</main>
<footer><p>Every number here is a count of rows in the files beside it; run.json lists them with their hashes.</p></footer>
</body>
</html>
`
  return page.markup
}

function totals({ statuses, caught, kinds, verdicts, setAside }: Summary): [string, number][] {
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0)
  return [
    ['documents', sum(statuses.values())],
    ['not converted', sum(statuses.values()) - (statuses.get('converted') ?? 0)],
    ['records', sum([...caught.values()].map(({ records }) => records))],
    ['figures', sum(kinds.values())],
    ['checks', sum(verdicts.values())],
    ['inconsistent', verdicts.get('inconsistent') ?? 0],
    ['set aside', setAside.total],
  ]
}
