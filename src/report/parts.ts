import { type Html, html } from '../review/view/html.ts'
import type { Listed } from './listed.ts'
import type { Spoken } from './words/index.ts'

export type Tone = 'good' | 'doubtful' | 'bad'

/** Horizontal bars with their names and numbers; the numbers are text, so nothing depends on seeing the bars. */
export function bars(
  counts: Iterable<readonly [name: string, number: number, tone?: Tone]>,
  label: string,
  words: Spoken,
): Html {
  const found = [...counts].filter(([, number]) => number > 0)
  if (found.length === 0) return html`<p class="none">${label}: ${words.none}</p>`
  const sorted = found.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const most = Math.max(...sorted.map(([, number]) => number))
  const lines = sorted.map(
    ([
      name,
      number,
      tone = 'good',
    ]) => html`<tr><th scope="row">${name}</th><td class="number">${number}</td>
<td class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${words.ofAtMost(number, most)}"><rect class="track" width="100" height="10"/><rect class="bar-${tone}" width="${((100 * number) / most).toFixed(2)}" height="10"/></svg></td></tr>`,
  )
  return html`<table class="bars"><caption>${label}</caption><thead class="unseen"><tr><th scope="col">${words.what}</th><th scope="col">${words.howMany}</th><th scope="col">${words.chart}</th></tr></thead><tbody>${lines}</tbody></table>`
}

/** A table whose rows turn into blocks on a phone; what is beyond `open` rows is folded, what is not held is counted. */
export function rows<T>(
  { rows: held, total }: Listed<T>,
  heads: readonly string[],
  cells: (row: T) => readonly Cell[],
  file: string,
  words: Spoken,
  open = 10,
): Html {
  if (total === 0) return html`<p class="none">${words.none}</p>`
  const table = (part: readonly T[]) => html`<table class="rows"><thead><tr>${heads.map(
    head => html`<th scope="col">${head}</th>`,
  )}</tr></thead>
<tbody>${part.map(row => html`<tr>${cells(row).map(({ look, body }, i) => html`<td class="${look}" data-head="${heads[i] ?? ''}">${body}</td>`)}</tr>`)}</tbody></table>`
  const left = total - held.length
  return html`${table(held.slice(0, open))}${folded(held.length - open, () => table(held.slice(open)), words)}${left > 0 ? html`<p class="more">${words.andMore(left, file)}</p>` : html``}`
}

/** More of a list, shown when asked for. */
export function folded(left: number, body: () => Html, words: Spoken): Html {
  return left > 0
    ? html`<details><summary>${words.more(left)}</summary>${body()}</details>`
    : html``
}

/** A cell of `rows`, with the look its column has. */
export interface Cell {
  look: string
  body: Html
}

export function cell(words: string | Html, look = 'text'): Cell {
  return { look, body: html`${words}` }
}

export function number(value: number | string): Cell {
  return { look: 'number', body: html`${value}` }
}

/** A document, with the place in it. */
export function path(words: string): Cell {
  return { look: 'path', body: html`<bdi>${words}</bdi>` }
}
