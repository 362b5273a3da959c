import { html } from '../view/html.ts'
import type { QueueWindow } from '../view/shapes.ts'
import type { Words } from '../view/words/index.ts'
import { pathIn } from '../view/words/said.ts'
import { element, show } from './element.ts'

/** What the lists are filtered by. */
export class Filters {
  readonly #words: Words
  readonly #form: HTMLFormElement
  #offered = ''

  constructor(words: Words, changed: () => void) {
    this.#words = words
    const form = element('filters')
    if (!(form instanceof HTMLFormElement)) throw new Error('the filters are no form')
    this.#form = form
    form.addEventListener('submit', event => event.preventDefault())
    /** Words are heard while they are written; that they are left must not draw the list anew under a click. */
    form.addEventListener('change', event => {
      if (!(event.target instanceof HTMLInputElement)) changed()
    })
    let waiting = 0
    form.addEventListener('input', event => {
      if (!(event.target instanceof HTMLInputElement)) return
      clearTimeout(waiting)
      waiting = window.setTimeout(changed, 150)
    })
  }

  /** What is chosen, as it stands in an address. */
  query(): Record<string, string> {
    const found = [...new FormData(this.#form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
    )
    return Object.fromEntries(found)
  }

  focus(): void {
    const first = this.#form.querySelector('input, select')
    if (first instanceof HTMLElement) first.focus()
  }

  /** The filters of the queue, with how many entries each would leave. */
  ofQueue({
    counts,
    pipelines,
    documents,
  }: Pick<QueueWindow, 'counts' | 'pipelines' | 'documents'>): void {
    const offered = JSON.stringify([Object.keys(counts.reasons), pipelines, documents])
    if (offered === this.#offered) return
    this.#offered = offered
    const chosen = this.query()
    const { reason, state, pipeline, document: path, all, reasons, entryStates } = this.#words
    const select = (name: string, label: string, options: readonly (readonly [string, string])[]) =>
      html`<select name="${name}" aria-label="${label}"><option value="">${label}: ${all}</option>${options.map(
        ([value, words]) =>
          html`<option value="${value}"${chosen[name] === value ? html` selected` : html``}>${words}</option>`,
      )}</select>`
    const named = (names: readonly string[]) => names.map(name => [name, name] as const)
    const counted = (
      found: Readonly<Record<string, number>>,
      words: Readonly<Record<string, string>>,
    ) =>
      Object.entries(found).map(
        ([name, count]) => [name, `${words[name] ?? name} (${count})`] as const,
      )
    show(
      this.#form,
      html`${select('reason', reason, counted(counts.reasons, reasons))}${select(
        'state',
        state,
        named(Object.keys(entryStates)).map(([name]) => [name, entryStates[name] ?? name] as const),
      )}${select(
        'document',
        path,
        documents.map(name => [name, pathIn(this.#words, name)] as const),
      )}${pipelines.length > 0 ? select('pipeline', pipeline, named(pipelines)) : html``}`,
    )
  }

  /** A search among documents. */
  ofDocuments(): void {
    this.#offered = ''
    show(
      this.#form,
      html`<input type="search" name="words" autocomplete="off" aria-label="${this.#words.search}" placeholder="${this.#words.search}">`,
    )
  }

  none(): void {
    this.#offered = ''
    this.#form.replaceChildren()
  }

  /** Which of the tables of records is looked at. */
  ofRecords(tables: readonly string[]): void {
    this.#offered = ''
    show(
      this.#form,
      html`<select name="table" aria-label="${this.#words.pipeline}">${tables.map(table => html`<option>${table}</option>`)}</select>`,
    )
  }
}
