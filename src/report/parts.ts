import { type Html, html } from './html.ts'
import type { Listed } from './summary.ts'

/** Horizontal bars with their names and numbers; the numbers are text, so nothing depends on seeing the bars. */
export function bars(counts: Iterable<readonly [string, number]>, label: string): Html {
  const rows = [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1])
  const most = Math.max(1, ...rows.map(([, count]) => count))
  if (rows.length === 0) return html`<p class="none">${label}: none</p>`
  const lines = rows.map(
    ([name, count]) => html`<tr><th scope="row">${name}</th><td class="number">${count}</td>
<td class="bar" aria-hidden="true"><svg viewBox="0 0 100 10" preserveAspectRatio="none"><rect class="bar-${tone(name)}" width="${plain((100 * count) / most)}" height="10"/></svg></td></tr>`,
  )
  return html`<table class="bars"><caption>${label}</caption><tbody>${lines}</tbody></table>`
}

const BAD = new Set(['failed', 'inconsistent', 'error'])
const DOUBTFUL = new Set(['unsupported', 'unlikely', 'not_checkable', 'prose'])

function tone(name: string): string {
  return BAD.has(name) ? 'bad' : DOUBTFUL.has(name) ? 'doubtful' : 'good'
}

function plain(width: number): string {
  return width.toFixed(2)
}

/** A table of rows; of more than it holds it says how many there are and where. */
export function rows<T>(
  { rows: listed, total }: Listed<T>,
  heads: readonly string[],
  cells: (row: T) => readonly Html[],
  file: string,
): Html {
  if (total === 0) return html`<p class="none">none</p>`
  const more =
    total > listed.length
      ? html`<p class="more">and ${total - listed.length} more in <code>${file}</code></p>`
      : html``
  return html`<div class="scroll" tabindex="0"><table><thead><tr>${heads.map(head => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${listed.map(row => html`<tr>${cells(row)}</tr>`)}</tbody></table></div>${more}`
}

export function cell(words: string): Html {
  return html`<td>${words}</td>`
}

export function path(words: string): Html {
  return html`<td class="path">${words}</td>`
}
