import { type Html, html } from './html.ts'
import type { DocumentLine, Line } from './shapes.ts'
import { signs } from './state.ts'
import type { Words } from './words/index.ts'
import { pathIn, valueIn } from './words/said.ts'

/** A row in a list: its sign, what it is called, what it says. */
export function rowLine({ name, value, note, state }: Line, words: Words): Html {
  return html`<span class="sign ${state}" title="${words.states[state]}"><span class="unseen">${words.states[state]}: </span><span aria-hidden="true">${signs[state]}</span></span>
<span class="name">${name}</span> <span class="value">${value}</span>
<span class="note">${note}</span>`
}

/** A document in a list. */
export function documentLine(
  { path, title, figures, inconsistent, status }: DocumentLine,
  words: Words,
): Html {
  const wrong = inconsistent > 0 ? html` · ${inconsistent} ≠` : html``
  return html`<span class="sign ${inconsistent > 0 ? 'contradicted' : 'plain'}" aria-hidden="true">${inconsistent > 0 ? signs.contradicted : signs.plain}</span>
<span class="name"><bdi>${pathIn(words, path)}</bdi></span> <span class="value">${status === 'converted' ? html`${figures}${wrong}` : valueIn(words, 'status', status)}</span>
<span class="note">${title ?? ''}</span>`
}
