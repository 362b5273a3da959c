import type { ReviewEntry } from '../queue/entry.ts'
import { type About, decisionOf, questions } from '../view/ask.ts'
import {
  actions,
  actionsOf,
  type Choice,
  choicesOf,
  entryDetail,
  type Look,
  type Target,
  targetFor,
  targetOf,
  togetherOf,
} from '../view/entry.ts'
import { html } from '../view/html.ts'
import { readOf } from '../view/read.ts'
import type { Decided, Line } from '../view/shapes.ts'
import type { Words } from '../view/words/index.ts'
import { sentenceIn } from '../view/words/said.ts'
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
  /** The place of an entry that is looked at, and whether it alone is to be decided. */
  #look: Look = { nth: 0, alone: false }
  readonly #pipelines: readonly string[]

  /** `decided` is told when decisions were written or taken back, `placed` when a place of an entry is chosen. */
  constructor(
    words: Words,
    pipelines: readonly string[],
    decided: () => void,
    placed: (entry: ReviewEntry, nth: number) => void,
  ) {
    this.#words = words
    this.#pipelines = pipelines
    this.#decided = decided
    this.#placed = placed
    this.#box.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.id === 'alone') this.#alone(target.checked)
    })
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
    this.#look = { nth: 0, alone: false }
    this.#box.scrollTop = 0
    if (chosen === null) this.#box.replaceChildren()
    else if ('entry' in chosen) show(this.#box, entryDetail(chosen.entry, this.#look, this.#words))
    else {
      const { table, line, row } = chosen
      show(
        this.#box,
        html`<h3>${line.name}</h3><p class="value">${line.value}</p><p class="change">${line.note}</p>
${actions(choicesOf(table, tableOf(row) !== null), this.#words)}<div id="ask"></div>${readOf(table, row, this.#words)}`,
      )
    }
  }

  /** Looks at the next place of an entry, or at the one before. */
  move(by: number): void {
    if (this.#chosen !== null && 'entry' in this.#chosen) {
      const many = this.#chosen.entry.places.length
      if (many > 0) this.#toPlace((this.#look.nth + by + many) % many)
    }
  }

  /** Decides of the chosen place alone, or of all that has the same cause. */
  #alone(alone: boolean): void {
    if (this.#chosen === null || !('entry' in this.#chosen)) return
    this.#look = { ...this.#look, alone }
    show(this.#box, entryDetail(this.#chosen.entry, this.#look, this.#words))
    document.getElementById('alone')?.focus()
  }

  #toPlace(nth: number): void {
    if (this.#chosen === null || !('entry' in this.#chosen)) return
    const { entry } = this.#chosen
    this.#look = { ...this.#look, nth }
    show(this.#box, entryDetail(entry, this.#look, this.#words))
    this.#placed(entry, nth)
  }

  /** Decides of what is chosen, after what must be asked for it. */
  async decide(choice: Choice): Promise<void> {
    const about = this.#about()
    if (about === null || !about.choices.includes(choice)) return
    const asked = questions(choice, about, this.#pipelines, this.#words)
    if (asked === null) {
      await this.#write(choice, new Map())
      return
    }
    const place = element('ask')
    show(place, asked)
    const form = place.querySelector('form')
    form?.querySelector<HTMLElement>('input, select')?.focus()
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
    const decided = decisionOf(choice, answers, about)
    if (decided === null) this.#cancel()
    else {
      const { target } = targetFor(choice, about, about.tableId)
      await this.#sent({ ...target, decided }, this.#words.saved)
    }
  }

  async #sent(body: object, told: (many: number) => string): Promise<void> {
    const line = element('told')
    try {
      const { decisions } = await post<Decided>('decide', body)
      line.textContent = told(decisions)
      this.#cancel()
      this.#decided()
    } catch (error) {
      const why = error instanceof Refused ? sentenceIn(this.#words, error.message) : String(error)
      line.textContent = `${this.#words.failed}: ${why}`
    }
  }

  #cancel(): void {
    document.getElementById('ask')?.replaceChildren()
    element('list').focus()
  }

  #about(): (About & Held) | null {
    const chosen = this.#chosen
    if (chosen === null) return null
    if ('entry' in chosen) {
      const { entry } = chosen
      const place = entry.places[this.#look.nth]
      const { table, target } = targetOf(entry, this.#look)
      /** What is asked of a table does not begin with what one of its figures says. */
      const isOwn = place?.table === table
      return {
        ...{ table, target },
        read: isOwn ? place.read : {},
        printed: isOwn ? place.words : '',
        together: togetherOf(entry, this.#look),
        choices: actionsOf(entry, this.#look),
        tableId: place?.table_id ?? null,
      }
    }
    const { table, line, row } = chosen
    const tableId = tableOf(row)
    const printed = table === 'tables' ? wordsOf(row['title']) : line.value
    return {
      ...{ table, printed, tableId },
      target: { targets: { table, ids: [line.id] } },
      read: row,
      together: null,
      choices: choicesOf(table, tableId !== null),
    }
  }
}

/** What is decided on beside what is asked about. */
interface Held {
  target: Target
  choices: readonly Choice[]
  tableId: string | null
}

/** The table a row stands in. */
function tableOf(row: Readonly<Record<string, unknown>>): string | null {
  const id = row['table_id']
  return typeof id === 'string' ? id : null
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
