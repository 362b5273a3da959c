import { type Html, html } from './html.ts'
import type { Start } from './shapes.ts'
import { signs } from './state.ts'
import type { Words } from './words/index.ts'

/** The lists of the right side, in their order. */
export const tabs = [
  'queue',
  'documents',
  'figures',
  'facts',
  'records',
  'checks',
  'tables',
  'cells',
  'set-aside',
  'diagnostics',
] as const
export type Tab = (typeof tabs)[number]

/** The page with nothing in it yet: the document on the left, lists and what is chosen on the right. */
export function shell(start: Start, shown: readonly Tab[], words: Words): Html {
  const newest = start.newest === null ? words.newestUnknown : words.newest(start.newest)
  return html`<header class="bar"><h1>yiyuan <span>${words.review}</span></h1>
<p class="about"><bdi>${start.dataset}</bdi> · ${newest}</p>
<button type="button" id="help-open" aria-haspopup="dialog">${words.help} <kbd>?</kbd></button></header>
<main>
<section class="document" aria-labelledby="document-name">
<header><h2 id="document-name"><bdi>–</bdi></h2><p id="document-place" role="status"></p><button type="button" id="smaller" aria-label="${words.smaller}">−</button><button type="button" id="larger" aria-label="${words.larger}">+</button></header>
<p id="document-trouble" class="trouble" hidden></p>
<div id="strips" tabindex="0" role="group" aria-label="${words.document}"><p class="empty">${words.chooseDocument}</p></div>
<p class="legend" aria-label="${words.legend}">${legend(words)}</p>
</section>
<section class="lists" aria-label="${words.list}">
<div role="tablist" aria-label="${words.list}" class="tabs">${shown.map(
    (tab, nth) =>
      html`<button type="button" role="tab" id="tab-${tab}" data-tab="${tab}" aria-controls="panel" aria-selected="${nth === 0 ? 'true' : 'false'}" tabindex="${nth === 0 ? '0' : '-1'}">${words.tabs[tab] ?? tab}</button>`,
  )}</div>
<div id="panel" role="tabpanel" aria-labelledby="tab-${shown[0] ?? ''}">
<form id="filters" role="search"></form>
<p id="count" role="status"></p>
<div id="list" role="listbox" tabindex="0" aria-label="${words.rows}"><div id="list-room"></div></div>
</div>
<section id="detail" aria-label="${words.asRead}" tabindex="-1"></section>
<p id="told" role="status" aria-live="polite"></p>
</section>
</main>
<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">${words.help}</h2>
<dl>${words.keys.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
<form method="dialog"><button>${words.close}</button></form></dialog>`
}

/** What the colours and signs of the boxes stand for. */
export function legend(words: Words): Html {
  const states = ['agreed', 'doubtful', 'contradicted', 'unclaimed', 'plain'] as const
  return html`${states.map(
    state =>
      html`<span class="${state}"><span class="sign ${state}" aria-hidden="true">${signs[state]}</span> ${words.states[state]}</span> `,
  )}`
}
