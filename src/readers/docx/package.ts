import type { RawBlock } from '../../document/raw.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import { listsOf } from './lists.ts'
import { Numbering } from './numbering.ts'
import type { Parts } from './parts.ts'
import { Story } from './story.ts'
import { type Styles, stylesOf } from './styles.ts'
import { type Element, elementsOf, lengthOf } from './tree.ts'

type NoteKind = 'footnote' | 'endnote'

/** Everything beside its text that a document says, and what of it is left out. */
export class Package {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly omitted: Record<string, number> = {}
  readonly #parts: Parts
  readonly #counted = new Map<string, number>()
  readonly #notes: Readonly<Record<NoteKind, ReadonlyMap<string, Element>>>
  readonly #told = new Set<string>()

  constructor(parts: Parts) {
    this.#parts = parts
    this.styles = stylesOf(parts.elements('styles', 'styles'))
    this.numbering = new Numbering(
      listsOf(parts.elements('numbering', 'numbering'), id => this.styles.of(id).numbering?.id),
    )
    this.#notes = { footnote: notesOf(parts, 'footnote'), endnote: notesOf(parts, 'endnote') }
    for (const kind of ['header', 'footer'] as const)
      for (const block of parts.elements(kind, kind === 'header' ? 'hdr' : 'ftr'))
        this.omit('page-furniture', lengthOf(block))
    for (const comment of parts.elements('comments', 'comments')) {
      this.count('comment')
      this.omit('comment', lengthOf(comment))
    }
  }

  omit(reason: string, count: number): void {
    if (count > 0) this.omitted[reason] = (this.omitted[reason] ?? 0) + count
  }

  count(kind: string): void {
    this.#counted.set(kind, (this.#counted.get(kind) ?? 0) + 1)
  }

  /** The blocks of a note, the first time it is asked for. */
  note(kind: NoteKind, id: string): RawBlock[] {
    const note = this.#notes[kind].get(id)
    const key = `${kind} ${id}`
    if (note === undefined || this.#told.has(key)) return []
    this.#told.add(key)
    const story = new Story(this, this.#parts.nameOf(`${kind}s`))
    for (const block of elementsOf(note)) story.block(block)
    return story.end()
  }

  /** What was counted and is not read, as one line. */
  diagnostics(): Diagnostic[] {
    const left = [...this.#counted].map(
      ([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`,
    )
    return left.length > 0 ? [diagnostic('text-hidden', `left out: ${left.join(', ')}`)] : []
  }
}

/** Notes by their id; the lines that part them from the text are none. */
function notesOf(parts: Parts, kind: NoteKind): ReadonlyMap<string, Element> {
  return new Map(
    parts
      .elements(`${kind}s`, `${kind}s`)
      .filter(({ attributes }) => /^(?:normal)?$/.test(attributes['type'] ?? ''))
      .map(note => [note.attributes['id'] ?? '', note]),
  )
}
