import type { Html } from '../view/html.ts'
import type { Window } from '../view/shapes.ts'
import { element, show, within } from './element.ts'

/** Height of a line in pixels: all are of one height, so that any of a million stands where it is looked for. */
const HEIGHT = 54
/** Rows asked for at once. */
const MANY = 100
/** A browser shows nothing higher than some millions of pixels. */
const HIGHEST = 8_000_000

/** Where the rows of a list come from. */
export interface Source<T> {
  read(from: number, count: number): Promise<Window<T>>
  line(row: T): Html
  chosen(row: T, nth: number): void
}

/** A list of which only what is seen is on the page. */
export class List<T> {
  readonly #box = element('list')
  readonly #room = element('list-room')
  readonly #source: Source<T>
  readonly #counted: (total: number) => void
  readonly #pages = new Map<number, Promise<readonly T[]>>()
  #total = 0
  #chosen = -1
  /** Choices so far: what is chosen again meanwhile is told once, so that a form that is open stays. */
  #choices = 0
  readonly #stop = new AbortController()

  constructor(source: Source<T>, counted: (total: number) => void) {
    this.#source = source
    this.#counted = counted
    const { signal } = this.#stop
    this.#box.addEventListener('scroll', () => void this.#draw(), { signal, passive: true })
    this.#box.addEventListener(
      'click',
      event => {
        const nth = within(event, '.line')?.dataset['nth']
        if (nth !== undefined) void this.choose(Number(nth))
      },
      { signal },
    )
  }

  get total(): number {
    return this.#total
  }

  get chosen(): number {
    return this.#chosen
  }

  /** Shows the list from its beginning. */
  async open(): Promise<void> {
    this.#box.scrollTop = 0
    this.#room.replaceChildren()
    await this.#page(0)
    if (this.#stop.signal.aborted) return
    this.#counted(this.#total)
    await this.#draw()
  }

  /** Reads again what is seen, in its place; what is chosen stays chosen. */
  async refresh(): Promise<void> {
    this.#pages.clear()
    await this.#draw()
    if (!this.#stop.signal.aborted) this.#counted(this.#total)
  }

  close(): void {
    this.#stop.abort()
  }

  /** Chooses a row, scrolls to it and tells of it. */
  async choose(nth: number): Promise<void> {
    if (nth < 0 || nth >= this.#total) return
    this.#chosen = nth
    this.#choices += 1
    const own = this.#choices
    const [top, shown] = [nth * this.#height(), this.#box.clientHeight]
    if (top < this.#box.scrollTop || top + HEIGHT > this.#box.scrollTop + shown)
      this.#box.scrollTop = top - shown / 3
    await this.#draw()
    const row = (await this.#page(Math.floor(nth / MANY)))[nth % MANY]
    if (row !== undefined && own === this.#choices) this.#source.chosen(row, nth)
  }

  /** A row that is chosen next, if it is read already. */
  async row(nth: number): Promise<T | undefined> {
    return nth < 0 || nth >= this.#total
      ? undefined
      : (await this.#page(Math.floor(nth / MANY)))[nth % MANY]
  }

  move(by: number): Promise<void> {
    const to = this.#chosen < 0 ? 0 : this.#chosen + by
    return this.choose(Math.min(Math.max(to, 0), this.#total - 1))
  }

  #height(): number {
    return Math.min(HEIGHT, HIGHEST / Math.max(this.#total, 1))
  }

  #page(nth: number): Promise<readonly T[]> {
    const known = this.#pages.get(nth)
    if (known !== undefined) return known
    const read = this.#source.read(nth * MANY, MANY).then(({ total, rows }) => {
      this.#total = total
      return rows
    })
    this.#pages.set(nth, read)
    return read
  }

  async #draw(): Promise<void> {
    if (this.#pages.size === 0) await this.#page(0)
    const height = this.#height()
    const first = Math.max(Math.floor(this.#box.scrollTop / height) - 5, 0)
    const last = Math.min(first + Math.ceil(this.#box.clientHeight / HEIGHT) + 10, this.#total)
    this.#room.style.height = `${this.#total * height + (this.#total > 0 ? HEIGHT - height : 0)}px`
    const wanted: { nth: number; row: T }[] = []
    for (let nth = first; nth < last; nth++) {
      const row = (await this.#page(Math.floor(nth / MANY)))[nth % MANY]
      if (row !== undefined) wanted.push({ nth, row })
    }
    if (this.#stop.signal.aborted) return
    this.#room.replaceChildren(...wanted.map(({ nth, row }) => this.#line(nth, row, first)))
    this.#box.setAttribute(
      'aria-activedescendant',
      wanted.some(({ nth }) => nth === this.#chosen) ? `line-${this.#chosen}` : '',
    )
  }

  #line(nth: number, row: T, first: number): HTMLElement {
    const line = document.createElement('div')
    line.className = 'line'
    line.id = `line-${nth}`
    line.dataset['nth'] = String(nth)
    line.setAttribute('role', 'option')
    line.setAttribute('aria-selected', String(nth === this.#chosen))
    line.setAttribute('aria-posinset', String(nth + 1))
    line.setAttribute('aria-setsize', String(this.#total))
    line.style.top = `${first * this.#height() + (nth - first) * HEIGHT}px`
    show(line, this.#source.line(row))
    return line
  }
}
