import type { ReviewEntry } from '../queue/entry.ts'
import { decisionOf, questions } from '../view/ask.ts'
import {
  actions,
  actionsOf,
  type Choice,
  choicesOf,
  entryDetail,
  readOf,
  targetOf,
} from '../view/entry.ts'
import { html } from '../view/html.ts'
import type { Decided, Line } from '../view/shapes.ts'
import type { Words } from '../view/words/index.ts'
import { post, Refused } from './api.ts'
import { element, show, within } from './element.ts'

/** What is chosen on the right side. */
export type Chosen =
  | { entry: ReviewEntry }
  | { table: string; line: Line; row: Readonly<Record<string, unknown>> }

const CHOICES: readonly Choice[] = [
  'confirm',
  'correct',
  'reject',
  'document_error',
  'table_unit',
  'table_pipeline',
  'approve',
]

/** What is chosen, whole, and what is decided of it. */
export class Detail {
  readonly #words: Words
  readonly #box = element('detail')
  readonly #decided: () => void
  readonly #placed: (entry: ReviewEntry, nth: number) => void
  #chosen: Chosen | null = null
  /** The place of an entry that is looked at. */
  #place = 0

  /** `decided` is told when decisions were written or taken back, `placed` when a place of an entry is chosen. */
  constructor(
    words: Words,
    decided: () => void,
    placed: (entry: ReviewEntry, nth: number) => void,
  ) {
    this.#words = words
    this.#decided = decided
    this.#placed = placed
    this.#box.addEventListener('click', event => {
      const place = within(event, '[data-place]')?.dataset['place']
      if (place !== undefined) this.#toPlace(Number(place))
      const action = within(event, '[data-action]')?.dataset['action']
      if (action === 'undo') void this.undo()
      else if (action === 'cancel') this.#cancel()
      else {
        const choice = CHOICES.find(each => each === action)
        if (choice) void this.decide(choice)
      }
    })
  }

  show(chosen: Chosen | null): void {
    this.#chosen = chosen
    this.#place = 0
    this.#box.scrollTop = 0
    if (chosen === null) this.#box.replaceChildren()
    else if ('entry' in chosen) show(this.#box, entryDetail(chosen.entry, 0, this.#words))
    else {
      const { table, line, row } = chosen
      show(
        this.#box,
        html`<h3>${line.name}</h3><p class="value">${line.value}</p><p class="change">${line.note}</p>
${actions(choicesOf(table), this.#words)}<div id="ask"></div>${readOf(row, this.#words)}`,
      )
    }
  }

  /** Looks at the next place of an entry, or at the one before. */
  move(by: number): void {
    if (this.#chosen !== null && 'entry' in this.#chosen) {
      const many = this.#chosen.entry.places.length
      if (many > 0) this.#toPlace((this.#place + by + many) % many)
    }
  }

  #toPlace(nth: number): void {
    if (this.#chosen === null || !('entry' in this.#chosen)) return
    const { entry } = this.#chosen
    this.#place = nth
    show(this.#box, entryDetail(entry, nth, this.#words))
    this.#placed(entry, nth)
  }

  /** Decides of what is chosen, after what must be asked for it. */
  async decide(choice: Choice): Promise<void> {
    const about = this.#about()
    if (about === null || !about.choices.includes(choice)) return
    const { table, read, printed } = about
    const asked = questions(choice, table, read, printed, this.#words)
    if (asked === null) {
      await this.#write(choice, new Map())
      return
    }
    const place = element('ask')
    show(place, asked)
    const form = place.querySelector('form')
    form?.querySelector('input')?.focus()
    form?.addEventListener('submit', event => {
      event.preventDefault()
      const answers = [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value] as const] : [],
      )
      void this.#write(choice, new Map(answers))
    })
  }

  /** Takes back what this page decided last. */
  async undo(): Promise<void> {
    await this.#sent({ undo: true }, many =>
      many === 0 ? this.#words.nothingToUndo : this.#words.undone(many),
    )
  }

  async #write(choice: Choice, answers: ReadonlyMap<string, string>): Promise<void> {
    const about = this.#about()
    if (about === null) return
    const decided = decisionOf(choice, answers, about.read, about.printed)
    if (decided === null) this.#cancel()
    else await this.#sent({ ...about.target, decided }, this.#words.saved)
  }

  async #sent(body: object, told: (many: number) => string): Promise<void> {
    const line = element('told')
    try {
      const { decisions } = await post<Decided>('decide', body)
      line.textContent = told(decisions)
      this.#cancel()
      this.#decided()
    } catch (error) {
      const why = error instanceof Refused ? error.message : String(error)
      line.textContent = `${this.#words.failed}: ${why}`
    }
  }

  #cancel(): void {
    document.getElementById('ask')?.replaceChildren()
    element('list').focus()
  }

  #about() {
    const chosen = this.#chosen
    if (chosen === null) return null
    if ('entry' in chosen) {
      const { entry } = chosen
      const place = entry.places[this.#place]
      return {
        ...targetOf(entry, this.#place),
        read: place?.read ?? {},
        printed: place?.words ?? '',
        choices: actionsOf(entry, this.#place),
      }
    }
    const { table, line, row } = chosen
    const target = { targets: { table, ids: [line.id] } }
    return { table, target, read: row, printed: line.value, choices: choicesOf(table) }
  }
}
