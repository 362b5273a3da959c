import { symbols } from '../../lexicon/symbols.ts'
import { lengthEnd } from '../../lexicon/units.ts'
import type { Text } from '../../model/text.ts'
import type { TextBuilder } from '../text-builder.ts'
import type { Story } from './story.ts'
import { runSays, type Style } from './styles.ts'
import { type Element, elementsOf, find, isElement, lengthOf, setting, switched } from './tree.ts'

/** A longer raised text is no mark of a note. */
const LONGEST_MARK = 8
/** The page is white where nothing shades it. */
const WHITE = /^ffffff$/i
/** Elements whose words were taken back by a revision. */
const DELETED: ReadonlySet<string> = new Set(['del', 'moveFrom', 'delText'])
const PICTURES: ReadonlySet<string> = new Set(['drawing', 'pict', 'object'])

/** What stands beside a paragraph's words. */
export interface Beside {
  boxes: Element[]
  notes: { kind: 'footnote' | 'endnote'; id: string }[]
}

/** Reads the words of one paragraph, or of several whose marks were deleted. */
export class Inline implements Beside {
  readonly boxes: Element[] = []
  readonly notes: Beside['notes'] = []
  readonly #story: Story
  readonly #line: TextBuilder
  readonly #style: Style
  /** Fields begun and not ended; `true` while their instruction goes on, which is no text. */
  readonly #fields: boolean[] = []
  readonly #shaded: boolean

  constructor(story: Story, style: Style, shaded: boolean) {
    this.#story = story
    this.#style = style
    this.#shaded = shaded
    this.#line = story.line()
  }

  take(): Text {
    return this.#line.take()
  }

  /** Printed by the format at a place of the part, without standing in its text. */
  print(words: string, at: number): void {
    this.#line.add(words, at, at)
  }

  children(element: Element): void {
    for (const child of element.children) if (isElement(child)) this.#element(child)
  }

  #element(element: Element): void {
    const { name } = element
    if (name === 'r') this.#run(element)
    else if (name === 'AlternateContent') this.children(chosen(element))
    else if (name === 'sdt') this.#control(element)
    else if (name === 'ruby') this.children(find(element, 'rubyBase') ?? element)
    else if (DELETED.has(name)) this.#story.omit('deleted', lengthOf(element))
    else if (PICTURES.has(name)) this.#picture(element)
    else if (name === 't') this.#words(element, undefined)
    else if (!name.endsWith('Pr')) {
      this.children(element)
      if (name === 'num') this.print('/', element.end)
    }
  }

  /** A content control; its prompt is no content. */
  #control(element: Element): void {
    const content = find(element, 'sdtContent')
    if (content === undefined) return
    if (switched(find(element, 'sdtPr'), 'showingPlcHdr') === true)
      this.#story.omit('placeholder', lengthOf(content))
    else this.children(content)
  }

  #run(run: Element): void {
    const properties = find(run, 'rPr')
    const said = {
      ...this.#style,
      ...named(this.#story.styles.of(setting(properties, 'rStyle') ?? '')),
      ...runSays(properties),
    }
    const reason = this.#unseen(said)
    if (reason !== undefined) {
      this.#notes(run)
      this.#story.omit(reason, lengthOf(run))
      return
    }
    const set = setting(properties, 'vertAlign')
    // A number set low behind a letter is part of its formula (CO2).
    const isMark = set === 'superscript' || (set === 'subscript' && !this.#endsInLetter)
    for (const child of run.children) if (isElement(child)) this.#piece(child, isMark)
  }

  #unseen({ hidden, struck, color, shaded }: Partial<Style>): string | undefined {
    if (hidden === true) return 'hidden'
    if (struck === true) return 'struck'
    const white = color !== undefined && WHITE.test(color) && !(shaded ?? false) && !this.#shaded
    return white ? 'white-on-white' : undefined
  }

  #piece(piece: Element, isMark: boolean): void {
    switch (piece.name) {
      case 't':
        if (isMark) this.#mark(piece)
        else this.#words(piece, undefined)
        break
      case 'tab':
      case 'ptab':
        if (!this.#instructed) this.print(' ', piece.start)
        break
      case 'br':
      case 'cr':
        this.#line.break()
        break
      case 'noBreakHyphen':
        this.print('-', piece.start)
        break
      case 'sym':
        this.#symbol(piece)
        break
      case 'fldChar':
        this.#field(piece.attributes['fldCharType'])
        break
      case 'instrText':
      case 'rPr':
        break
      case 'footnoteReference':
      case 'endnoteReference':
        this.#note(piece)
        break
      default:
        this.#element(piece)
    }
  }

  /** White space at the ends of words is kept where they say so. */
  #words(element: Element, as: string | undefined): void {
    if (this.#instructed) return
    const kept = element.attributes['space'] === 'preserve'
    for (const child of element.children) {
      if (isElement(child)) continue
      const { words, start } = child
      const from = kept ? 0 : words.length - words.trimStart().length
      const to = kept ? words.length : words.trimEnd().length
      if (to > from) this.#line.add(as ?? words.slice(from, to), start + from, start + to)
    }
  }

  /** A raised 2 or 3 after a unit of length is its power; any other short text set high, or low behind no letter, is the mark of a note and never joins a numeral. */
  #mark(element: Element): void {
    const words = element.children
      .map(child => (isElement(child) ? '' : child.words))
      .join('')
      .trim()
    const power = words === '2' ? '²' : words === '3' ? '³' : ''
    if (power !== '' && lengthEnd.test(this.#line.lastCharacter)) this.#words(element, power)
    else if (words.length > LONGEST_MARK) this.#words(element, undefined)
    else this.#story.omit('note-mark', words.length)
  }

  #symbol({ attributes, start }: Element): void {
    const code = Number.parseInt(attributes['char'] ?? '', 16)
    if (Number.isNaN(code)) return
    const isPrivate = code >= 0xf000 && code <= 0xf0ff
    const glyphs = symbols[(attributes['font'] ?? '').toLowerCase()]
    const place = isPrivate ? code - 0xf000 : code
    const seen =
      glyphs?.[place] ??
      (isPrivate || code < 0x20 || (glyphs !== undefined && code < 0x100)
        ? undefined
        : String.fromCharCode(code))
    if (seen === undefined) this.#story.omit('no-unicode', 1)
    else this.print(seen, start)
  }

  get #endsInLetter(): boolean {
    return /[a-zA-Z)）\]]/.test(this.#line.lastCharacter)
  }

  get #instructed(): boolean {
    return this.#fields.includes(true)
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(true)
    else if (type === 'end') this.#fields.pop()
    else if (this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false
  }

  #note({ name, attributes }: Element): void {
    const kind = name === 'footnoteReference' ? 'footnote' : 'endnote'
    this.notes.push({ kind, id: attributes['id'] ?? '' })
  }

  /** Notes whose mark is hidden are read: their words stand at the foot of the page. */
  #notes(run: Element): void {
    for (const child of elementsOf(run))
      if (child.name === 'footnoteReference' || child.name === 'endnoteReference') this.#note(child)
  }

  /** Words in a drawing stand in boxes, which are read behind the paragraph they hang on. */
  #picture(element: Element): void {
    const boxes = boxesIn(element)
    this.boxes.push(...boxes)
    if (boxes.length === 0) this.#story.count(kindOf(element))
  }
}

/** What was chosen of two ways to say the same: the first, which is for newer programs. */
export function chosen(alternate: Element): Element {
  return find(alternate, 'Choice') ?? find(alternate, 'Fallback') ?? alternate
}

function named({ name: _, ...style }: Style): Partial<Style> {
  return style
}

function boxesIn(element: Element): Element[] {
  return elementsOf(element).flatMap(child => {
    if (child.name === 'txbxContent') return [child]
    return boxesIn(child.name === 'AlternateContent' ? chosen(child) : child)
  })
}

function kindOf(element: Element): 'chart' | 'picture' {
  const holds = (each: Element): boolean => each.name === 'chart' || elementsOf(each).some(holds)
  return holds(element) ? 'chart' : 'picture'
}
