import { createHash } from 'node:crypto'
import type { FactRow } from '../model/fact.ts'
import { html } from '../review/view/html.ts'
import { CommonFolder } from '../review/view/paths.ts'
import type { Evidence, Lang } from '../review/view/shapes.ts'
import type { Glance } from './glance.ts'
import { type Row, words as wordsOf } from './row.ts'
import { sections } from './sections/index.ts'
import type { RowsTold } from './sections/section.ts'
import { style } from './style.ts'
import { openTotals } from './totals.ts'
import { spoken } from './words/index.ts'

/** What ran: told by the page, so that it can be read without the files beside it. */
export interface Ran {
  version: string
  pipelines: readonly string[]
  lang: Lang
}

/** The page while the dataset is written: is told of it, keeps little, and is text at the end. */
export interface Report {
  /** So many rows of a table. */
  rows(table: string, many: number): void
  /** A row of one of the tables that are told row by row; `path` is its document's. */
  row(table: RowsTold, path: string, row: Row): void
  /** What a document gives beside its rows. */
  glance(path: string, glance: Glance): void
  /** A fact, after all documents. */
  fact(fact: FactRow): void
  /** After all facts: documents with figures whose evidence the page has not, and where it is told. */
  lacking(): ReadonlyMap<string, ReadonlySet<string>>
  evidence(figure: string, evidence: Evidence): void
  page(): string
}

/** One file, no script, nothing loaded from elsewhere, every word of a document escaped. */
export function openReport({ version, pipelines, lang }: Ran): Report {
  const totals = openTotals()
  const folder = new CommonFolder()
  const parts = sections.map(({ name, title, open }) => ({ name, title, ...open() }))
  let newest = ''
  return {
    rows: totals.rows,
    row(table, path, row) {
      totals.row(table, row)
      if (table === 'sources') {
        folder.add(path)
        for (const name of ['published_on', 'meta_published_on'])
          if (wordsOf(row, name) > newest) newest = wordsOf(row, name)
      }
      for (const part of parts) part.row?.(table, path, row)
    },
    glance(path, glance) {
      totals.glance(glance)
      for (const part of parts) part.glance?.(path, glance)
    },
    fact(fact) {
      for (const part of parts) part.fact?.(fact)
    },
    lacking() {
      const all = new Map<string, Set<string>>()
      for (const part of parts)
        for (const { source_id: source, figure_id: figure } of part.lacking?.() ?? [])
          all.set(source, (all.get(source) ?? new Set<string>()).add(figure))
      return all
    },
    evidence(figure, evidence) {
      for (const part of parts) part.evidence?.(figure, evidence)
    },
    page() {
      const words = spoken(lang)
      const shown = parts.map(({ name, title, body }) => ({
        id: name,
        title: title(words),
        body: body(words, folder.shown),
      }))
      const hash = createHash('sha256').update(style).digest('base64')
      return html`<!doctype html>
<html lang="${words.code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>yiyuan: ${words.title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<header>
<h1>${words.title}</h1>
<p class="lead">${words.lead(newest === '' ? null : newest)}</p>
<p class="soft">${words.ran(version)} ${pipelines.join(', ')}</p>
<dl class="totals">${totals.numbers().map(([name, number, look]) => html`<div class="${look ? 'look' : 'calm'}"><dt>${words.totals[name]}</dt><dd>${number}</dd></div>`)}</dl>
<nav aria-label="${words.parts}">${shown.map(({ id, title }) => html`<a href="#${id}">${title}</a> `)}</nav>
</header>
<main>
${shown.map(({ id, title, body }) => html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>`)}
</main>
<footer><p>${words.footer}</p></footer>
</body>
</html>
`.markup
    },
  }
}
