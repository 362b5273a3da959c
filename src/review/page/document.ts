import type { Anchor } from '../../model/anchor.ts'
import type { DocumentShown, PlaceShown } from '../view/shapes.ts'
import type { Words } from '../view/words/index.ts'
import { pathIn } from '../view/words/said.ts'
import { get, prepare } from './api.ts'
import { element, markedIn } from './element.ts'
import { preparePdf } from './pdf.ts'
import { Strips } from './strips.ts'

/** The left side: one document, with what is chosen in it. */
export class DocumentPane {
  readonly #words: Words
  #strips: Strips | null = null
  #opening: { id: string; done: Promise<Strips | null> } | null = null

  /** `marked` is told which figure of the document was chosen. */
  constructor(words: Words, marked: (source: string, nth: number) => void) {
    this.#words = words
    const box = element('strips')
    box.addEventListener('scroll', () => this.#tellPlace(), { passive: true })
    box.addEventListener('click', event => {
      const nth = markedIn(event, '[data-nth]')?.getAttribute('data-nth')
      if (nth && this.#strips) marked(this.#strips.about.id, Number(nth))
    })
    element('larger').addEventListener('click', () => this.#strips?.zoom(1.25))
    element('smaller').addEventListener('click', () => this.#strips?.zoom(0.8))
  }

  get source(): string | null {
    return this.#opening?.id ?? null
  }

  /** Shows a document; one that is shown already stays as it is. */
  open(id: string): Promise<Strips | null> {
    if (this.#opening?.id === id) return this.#opening.done
    const done = this.#open(id)
    this.#opening = { id, done }
    return done
  }

  /** Shows places of a document, the first of them in sight. */
  async choose(id: string, anchors: readonly Anchor[]): Promise<void> {
    const strips = await this.open(id)
    if (strips === null || this.#opening?.id !== id || anchors.length === 0) return
    const { strip, marks, block } = await get<PlaceShown>(...placeOf(id, anchors))
    if (strip !== null && this.#opening?.id === id)
      await strips.choose(anchors, strip, marks, block)
    this.#tellPlace()
  }

  /** Asks for what showing a place will need: the document, where the place stands in it, and its strip. */
  async prepare(id: string, anchors: readonly Anchor[]): Promise<void> {
    const [about, place] = await Promise.all([
      prepare<DocumentShown>(`document/${id}`),
      anchors.length === 0 ? null : prepare<PlaceShown>(...placeOf(id, anchors)),
    ])
    if (about === null || about.kind === 'none') return
    for (const strip of nearTo(place?.strip ?? 0, about.strips))
      await prepare(`document/${id}/strip/${strip}`)
    if (about.kind === 'pages' && about.format === 'pdf') await preparePdf(`document/${id}/bytes`)
  }

  async #open(id: string): Promise<Strips | null> {
    const about = await get<DocumentShown>(`document/${id}`)
    if (this.#opening?.id !== id) return null
    this.#strips?.close()
    this.#strips = null
    this.#tell(about)
    const box = element('strips')
    box.scrollTop = 0
    if (about.kind === 'none' || about.strips === 0) {
      box.textContent = this.#words.nothingShown
      return null
    }
    this.#strips = new Strips(box, about, this.#words)
    this.#tellPlace()
    return this.#strips
  }

  #tell({ path, title, standing, trouble }: DocumentShown): void {
    const name = element('document-name')
    const shown = document.createElement('bdi')
    shown.textContent = pathIn(this.#words, path)
    name.title = title ?? path
    name.replaceChildren(shown)
    element('document-place').textContent = ''
    const line = element('document-trouble')
    const words = [standing === 'same' ? '' : this.#words.standing[standing], trouble ?? '']
    line.textContent = words.filter(part => part !== '').join(' ')
    line.hidden = line.textContent === ''
  }

  #tellPlace(): void {
    if (this.#strips === null) return
    const { kind, strips } = this.#strips.about
    const nth = this.#strips.seen() + 1
    element('document-place').textContent =
      kind === 'pages' ? this.#words.page(nth, strips) : this.#words.part(nth, strips)
  }
}

/** Where a place is asked for; so many of its anchors are told. */
function placeOf(
  id: string,
  anchors: readonly Anchor[],
): [path: string, query: { anchors: string }] {
  return [`document/${id}/place`, { anchors: JSON.stringify(anchors.slice(0, 64)) }]
}

/** The strips that are asked for when a place is shown, its own first: those at the top of the document, where it opens, and those around the place. */
function nearTo(strip: number, strips: number): number[] {
  const wanted = [strip, 0, 1, 2, 3, strip + 1, strip - 1, strip + 2]
  return [...new Set(wanted)].filter(nth => nth >= 0 && nth < strips)
}
