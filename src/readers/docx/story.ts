import type { RawBlock, RawParagraph } from '../../document/raw.ts'
import type { PartAnchor } from '../../model/anchor.ts'
import { concat, type Text, trim } from '../../model/text.ts'
import { TextBuilder } from '../text-builder.ts'
import { chosen, Inline } from './inline.ts'
import type { Package } from './package.ts'
import { isShaded, type Style } from './styles.ts'
import { readTable } from './table.ts'
import { type Element, elementsOf, find, lengthOf, setting, switched } from './tree.ts'

/** A longer paragraph that tells something is no heading, whatever its style. */
const LONGEST_HEADING = 100
const sentence = /[。；]./
/** A paragraph that ends like this ends a thought: its notes may follow. */
const ended = /[。；！？]["”’）)]*$/
const contents = /^toc (?:\d|heading)/i
/** The outline level of body text. */
const BODY = 9

/** Reads the blocks of one part, or of one box, cell or note in it. */
export class Story {
  readonly blocks: RawBlock[] = []
  readonly #package: Package
  readonly #part: string
  readonly #shaded: boolean
  readonly #inCell: boolean
  /** Whether a paragraph above is set as the document's title, which is over every heading. */
  #titled = false
  /** Words of paragraphs whose mark was deleted: they go on in the next. */
  #begun: Inline | undefined
  #notes: Inline['notes'] = []

  constructor(of: Package, part: string, set: { shaded?: boolean; cell?: boolean } = {}) {
    this.#package = of
    this.#part = part
    this.#shaded = set.shaded ?? false
    this.#inCell = set.cell ?? false
  }

  get styles(): Package['styles'] {
    return this.#package.styles
  }

  /** A line of text that is placed in this part. */
  line(): TextBuilder {
    return new TextBuilder((start, end) => this.place({ start, end }))
  }

  place({ start, end }: { start: number; end: number }): PartAnchor {
    return { kind: 'part', part: this.#part, start, end }
  }

  omit(reason: string, count: number): void {
    this.#package.omit(reason, count)
  }

  count(kind: string): void {
    this.#package.count(kind)
  }

  /** The blocks of something inside this story. */
  inside(element: Element, set: { shaded: boolean; cell?: boolean }): RawBlock[] {
    const inner = new Story(this.#package, this.#part, {
      ...set,
      shaded: set.shaded || this.#shaded,
    })
    for (const child of elementsOf(element)) inner.block(child)
    return inner.end()
  }

  block(element: Element): void {
    switch (element.name) {
      case 'p':
        this.#paragraph(element)
        break
      case 'tbl':
        this.#finish()
        this.blocks.push(...readTable(element, this))
        this.#tell()
        break
      case 'sdt':
        this.#control(element)
        break
      case 'AlternateContent':
        for (const child of elementsOf(chosen(element))) this.block(child)
        break
      case 'del':
      case 'moveFrom':
        this.omit('deleted', lengthOf(element))
        break
      case 'altChunk':
      case 'subDoc':
        this.count('embedded document')
        break
      default:
        if (!element.name.endsWith('Pr')) for (const child of elementsOf(element)) this.block(child)
    }
  }

  /** Ends the story: what is begun, and the notes nothing follows. */
  end(): RawBlock[] {
    this.#finish()
    this.#tell()
    return this.blocks
  }

  #control(element: Element): void {
    const content = find(element, 'sdtContent')
    if (content === undefined) return
    if (switched(find(element, 'sdtPr'), 'showingPlcHdr') === true)
      this.omit('placeholder', lengthOf(content))
    else for (const child of elementsOf(content)) this.block(child)
  }

  #paragraph(element: Element): void {
    const properties = find(element, 'pPr')
    const style = this.styles.of(setting(properties, 'pStyle'))
    if (contents.test(style.name)) {
      this.omit('contents', lengthOf(element))
      return
    }
    const shaded = this.#shaded || isShaded(properties) || (style.shaded ?? false)
    const inline = this.#begun ?? new Inline(this, style, shaded)
    this.#begun = inline
    inline.children(element)
    const mark = find(properties, 'rPr')
    if (!find(mark, 'del') && !find(mark, 'moveFrom')) this.#finish(element)
  }

  /** Ends the paragraph begun, as the one whose mark ends it is set. */
  #finish(last?: Element): void {
    const inline = this.#begun
    if (inline === undefined) return
    this.#begun = undefined
    const words = inline.take()
    const properties = find(last, 'pPr')
    const style = this.styles.of(setting(properties, 'pStyle'))
    const number = last === undefined ? '' : this.#number(properties, style)
    this.#notes.push(...inline.notes)
    if (words.text !== '' || (number !== '' && this.#inCell)) {
      const at = this.place({ start: last?.start ?? 0, end: last?.start ?? 0 })
      const text = trim(concat([printed(number, at), words]))
      this.blocks.push(this.#blockOf(text, properties, style))
    }
    for (const box of inline.boxes) this.blocks.push(...this.inside(box, { shaded: true }))
    if (ended.test(words.text)) this.#tell()
  }

  #number(properties: Element | undefined, style: Style): string {
    if (switched(find(properties, 'rPr'), 'vanish') === true) return ''
    const own = setting(properties, 'numPr', 'numId')
    const list = own ?? style.numbering?.id
    if (list === undefined || list === '0') return ''
    const { numbering } = this.#package
    const level =
      setting(properties, 'numPr', 'ilvl') ??
      (own === undefined ? numbering.levelOf(list, setting(properties, 'pStyle')) : undefined) ??
      style.numbering?.level ??
      0
    return numbering.next(list, Number(level))
  }

  #blockOf(text: Text, properties: Element | undefined, style: Style): RawBlock {
    const outline = Number(setting(properties, 'outlineLvl') ?? style.outline ?? BODY)
    const isTitle = /^title$/i.test(style.name)
    const heads = isTitle || outline < BODY
    if (heads && text.text.length <= LONGEST_HEADING && !sentence.test(text.text)) {
      if (isTitle) this.#titled = true
      const level = isTitle ? 1 : outline + 1 + (this.#titled ? 1 : 0)
      return { kind: 'heading', level, text }
    }
    const align = alignOf(setting(properties, 'jc') ?? style.align)
    return { kind: 'paragraph', text, ...(align !== undefined && { align }) }
  }

  /** The notes met so far, where what they explain has ended. */
  #tell(): void {
    for (const { kind, id } of this.#notes.splice(0))
      for (const block of this.#package.note(kind, id))
        this.blocks.push(
          block.kind === 'table' ? block : { ...block, kind: 'paragraph', note: true },
        )
  }
}

/** Words the format prints that stand at no characters of the part. */
function printed(words: string, anchor: PartAnchor): Text {
  return { text: words, runs: words === '' ? [] : [{ start: 0, end: words.length, anchor }] }
}

function alignOf(set: string | undefined): RawParagraph['align'] {
  if (set === 'center') return 'center'
  if (set === 'right' || set === 'end') return 'right'
  return set === 'left' || set === 'start' ? 'left' : undefined
}
