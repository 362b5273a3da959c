import type { PartAnchor } from '../../model/anchor.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import { SourceError } from '../../model/errors.ts'
import { openOle } from '../../packed/ole.ts'
import { Numbering } from '../docx/numbering.ts'
import { fontsOf } from './fonts.ts'
import { type Header, headerOf } from './header.ts'
import { listsOf } from './lists.ts'
import { type Characters, charactersOf } from './pieces.ts'
import { type Change, finderOf, propertyRanges } from './properties.ts'
import { type Style, stylesOf } from './styles.ts'

const STREAM = 'WordDocument'

/** Everything a document says of its characters, and what of it is left out. */
export class Document {
  readonly header: Header
  readonly characters: Characters
  readonly styleOf: (style: number) => Style
  readonly numbering: Numbering
  readonly omitted: Record<string, number> = {}
  readonly fontOf: (font: number) => string
  readonly #runs: ReturnType<typeof finderOf>
  readonly #paragraphs: ReturnType<typeof finderOf>
  readonly #table: DataView
  readonly #counted = new Map<string, number>()
  readonly #diagnostics: Diagnostic[] = []

  constructor(bytes: Uint8Array) {
    const stream = openOle(bytes)
    const main = stream(STREAM)
    if (main === undefined)
      throw new SourceError('source-unreadable', `the file has no stream “${STREAM}”`)
    const view = viewOf(main)
    this.header = headerOf(view)
    const table = stream(this.header.tableStream)
    if (table === undefined)
      throw new SourceError(
        'source-unreadable',
        `the file has no stream “${this.header.tableStream}”`,
      )
    this.#table = viewOf(table)
    const data = stream('Data')
    const of = data && viewOf(data)
    this.characters = charactersOf(main, this.table('pieces'))
    this.#runs = finderOf(propertyRanges(view, this.table('runs'), 'runs'))
    this.#paragraphs = finderOf(propertyRanges(view, this.table('paragraphs'), 'paragraphs', of))
    this.styleOf = stylesOf(this.table('styles'))
    this.fontOf = fontsOf(this.table('fonts'))
    const lists = this.header.table('lists')
    const rest = lists.length === 0 ? 0 : Math.max(0, table.length - lists.start)
    this.numbering = new Numbering(listsOf(this.#part(lists.start, rest), this.table('listUses')))
  }

  /** A table the header points to; empty where there is none. */
  table(name: Parameters<Header['table']>[0]): DataView {
    const { start, length } = this.header.table(name)
    return this.#part(start, length)
  }

  /** The changes a run makes, at a position of the text. */
  runChanges(position: number): readonly Change[] {
    return this.#runs(this.characters.fileAt(position))?.changes ?? []
  }

  /** Where the run at a position ends, `end` at the latest. */
  runEnd(position: number, end: number): number {
    const range = this.#runs(this.characters.fileAt(position))
    let at = position + 1
    while (at < end && this.#runs(this.characters.fileAt(at)) === range) at++
    return at
  }

  /** The style of the paragraph whose mark stands at a position, and all its changes. */
  paragraphAt(mark: number): { style: Style; changes: readonly Change[] } {
    const range = this.#paragraphs(this.characters.fileAt(mark))
    const style = this.styleOf(range?.style ?? 0)
    return { style, changes: [...style.paragraph, ...(range?.changes ?? [])] }
  }

  place(start: number, end: number): PartAnchor {
    return { kind: 'part', part: STREAM, start, end }
  }

  omit(reason: string, count: number): void {
    if (count > 0) this.omitted[reason] = (this.omitted[reason] ?? 0) + count
  }

  count(kind: string): void {
    this.#counted.set(kind, (this.#counted.get(kind) ?? 0) + 1)
  }

  tell(found: Diagnostic): void {
    this.#diagnostics.push(found)
  }

  /** What was told, and what was counted and is not read, as one line. */
  diagnostics(): Diagnostic[] {
    const left = [...this.#counted].map(
      ([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`,
    )
    if (left.length === 0) return this.#diagnostics
    return [...this.#diagnostics, diagnostic('text-hidden', `left out: ${left.join(', ')}`)]
  }

  #part(start: number, length: number): DataView {
    const whole = this.#table
    if (length === 0 || start >= whole.byteLength) return new DataView(new ArrayBuffer(0))
    const most = Math.min(length, whole.byteLength - start)
    return new DataView(whole.buffer, whole.byteOffset + start, most)
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
