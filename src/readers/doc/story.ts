import type { RawBlock, RawParagraph } from '../../document/raw.ts'
import { compact, concat, trim } from '../../model/text.ts'
import type { Document } from './document.ts'
import { readParagraph } from './paragraph.ts'
import type { Change } from './properties.ts'
import { numberOf, switchedOn } from './said.ts'
import type { Style } from './styles.ts'
import { OpenTable } from './table.ts'

/** Signs that end a paragraph: its own mark, the mark of a cell or a row, the mark of a page or section. */
const ENDS: ReadonlySet<string> = new Set('\r\x07\x0c')
/** Tables stand in tables no deeper. */
const DEEPEST = 32
const LONGEST_HEADING = 100
const sentence = /[。；]./
const ended = /[。；！？]["”’）)]*$/
/** Numbers Word itself has for styles. */
const HEADINGS = 9
const TITLE = 62
const CONTENTS = [19, 27] as const
/** The outline level of body text. */
const BODY = 9
/** Above it a list is named by what it was taken out of. */
const TAKEN_OUT = 0xf801

/** The blocks of the notes of a document, by the position of their mark. */
export type Notes = ReadonlyMap<number, readonly RawBlock[]>

/** Reads the blocks between two positions of the text. */
export class Story {
  readonly #document: Document
  readonly #notes: Notes
  readonly #blocks: RawBlock[] = []
  /** Tables begun, the outermost first. */
  readonly #tables: OpenTable[] = []
  #marks: number[] = []
  #titled = false

  constructor(document: Document, notes: Notes = new Map()) {
    this.#document = document
    this.#notes = notes
  }

  read(start: number, end: number): RawBlock[] {
    const { text } = this.#document.characters
    let from = start
    for (let at = start; at <= end; at++)
      if (at < end ? ENDS.has(text.charAt(at)) : at > from) {
        this.#paragraph(from, at)
        from = at + 1
      }
    this.#close(0)
    this.#tell()
    return this.#blocks
  }

  #paragraph(start: number, mark: number): void {
    const document = this.#document
    const { style, changes } = document.paragraphAt(mark)
    const said = switchedOn(changes, 'inTable') ? (numberOf(changes, 'depth') ?? 1) : 0
    const depth = Math.min(said, DEEPEST)
    this.#close(depth)
    while (this.#tables.length < depth) this.#tables.push(new OpenTable(document, start))
    const table = this.#tables.at(-1)
    const isMark = document.characters.text.charAt(mark) === '\x07'
    if (table && switchedOn(changes, depth > 1 ? 'innerRow' : 'rowEnd')) {
      table.endRow(changes, mark + 1)
      return
    }
    this.#read(start, mark, style, changes)
    if (table && (depth > 1 ? switchedOn(changes, 'innerCell') : isMark)) {
      this.#tell()
      table.endCell(mark)
    }
  }

  #read(start: number, mark: number, style: Style, changes: readonly Change[]): void {
    const { kind } = style
    const inCell = this.#tables.length > 0
    const { text: words, marks } = readParagraph(this.#document, style, start, mark)
    if (kind >= CONTENTS[0] && kind <= CONTENTS[1]) {
      this.#document.omit('contents', compact(words.text).length)
      return
    }
    this.#marks.push(...marks)
    const number = this.#number(changes)
    if (words.text === '' && (number === '' || !inCell)) return
    const anchor = this.#document.place(start, start)
    const printed = {
      text: number,
      runs: number === '' ? [] : [{ start: 0, end: number.length, anchor }],
    }
    const text = trim(concat([printed, words]))
    this.#add(this.#blockOf(text, style, changes))
    if (ended.test(words.text)) this.#tell()
  }

  #number(changes: readonly Change[]): string {
    const said = (numberOf(changes, 'list') ?? 0) & 0xffff
    const list = said >= TAKEN_OUT ? 0x10000 - said : said
    return list === 0
      ? ''
      : this.#document.numbering.next(String(list), numberOf(changes, 'level') ?? 0)
  }

  #blockOf(text: RawParagraph['text'], { kind }: Style, changes: readonly Change[]): RawBlock {
    const isTitle = kind === TITLE
    const outline =
      numberOf(changes, 'outline') ?? (kind >= 1 && kind <= HEADINGS ? kind - 1 : BODY)
    const heads = isTitle || outline < BODY
    if (heads && text.text.length <= LONGEST_HEADING && !sentence.test(text.text)) {
      if (isTitle) this.#titled = true
      return { kind: 'heading', level: isTitle ? 1 : outline + 1 + (this.#titled ? 1 : 0), text }
    }
    const align = (['left', 'center', 'right'] as const)[
      numberOf(changes, 'align') ?? numberOf(changes, 'oldAlign') ?? -1
    ]
    return { kind: 'paragraph', text, ...(align !== undefined && { align }) }
  }

  #add(block: RawBlock): void {
    const table = this.#tables.at(-1)
    if (table) table.add(block)
    else this.#blocks.push(block)
  }

  /** Ends the tables that are deeper than a paragraph. */
  #close(depth: number): void {
    while (this.#tables.length > depth) {
      const blocks = this.#tables.pop()?.end() ?? []
      for (const block of blocks) this.#add(block)
    }
  }

  /** The notes met so far, where what they explain has ended. */
  #tell(): void {
    for (const mark of this.#marks.splice(0))
      for (const block of this.#notes.get(mark) ?? [])
        this.#add(block.kind === 'table' ? block : { ...block, kind: 'paragraph', note: true })
  }
}
