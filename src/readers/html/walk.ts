import type { RawBlock } from '../../document/raw.ts'
import { lengthEnd } from '../../lexicon/units.ts'
import { TextBuilder } from '../text-builder.ts'
import { align } from './align.ts'
import { isControlLine, isLinkList } from './chrome.ts'
import {
  blockElements,
  type Element,
  hiddenReason,
  isElement,
  isRaisedNote,
  isShaded,
  lengthOf,
  type Node,
  rangeOf,
  silentElements,
  textLength,
  textsOf,
} from './elements.ts'
import { isFrame } from './frames.ts'
import type { Page } from './page.ts'
import { attribute } from './properties.ts'
import { readTable } from './table.ts'

/** Nesting no page written by people has; deeper text is read, deeper structure is not. */
const MAX_DEPTH = 400

/** A line with this share of its characters in links leads elsewhere. */
const MOSTLY = 0.8

/** The blocks under a node, in reading order. */
export function readBlocks(node: Node, page: Page): RawBlock[] {
  const walk = new Walk(page)
  walk.children(node, { depth: 0, shaded: false, linked: false, align: undefined })
  walk.flush()
  return walk.blocks
}

interface State {
  depth: number
  shaded: boolean
  linked: boolean
  align: 'left' | 'center' | 'right' | undefined
}

class Walk {
  readonly blocks: RawBlock[] = []
  readonly #line = new TextBuilder()
  readonly #page: Page
  #heading = -1
  /** Characters of the line, and those of them in links. */
  #length = 0
  #linked = 0
  #align: State['align']

  constructor(page: Page) {
    this.#page = page
  }

  children(node: Node, state: State): void {
    if (!('children' in node)) return
    const inside = { ...state, depth: state.depth + 1 }
    for (const child of node.children) this.#node(child, inside)
  }

  /** Ends the paragraph begun. */
  flush(): void {
    if (this.#line.empty) return
    const text = this.#line.take()
    const align = this.#align
    const linked = this.#page.framed && this.#linked > MOSTLY * this.#length && { linked: true }
    this.#length = 0
    this.#linked = 0
    if (this.#page.framed && isControlLine(text.text)) this.#omit('chrome', text.text.length)
    else if (this.#heading >= 0)
      this.blocks.push({ kind: 'heading', level: this.#heading, text, ...linked })
    else this.blocks.push({ kind: 'paragraph', text, ...linked, ...(align && { align }) })
  }

  #node(node: Node, state: State): void {
    if (node.type === 'text') {
      const at = rangeOf(node)
      if (!at) return
      if (this.#line.empty) this.#align = state.align
      const length = textLength(node.value)
      this.#length += length
      if (state.linked) this.#linked += length
      align(this.#page.source, at.start, at.end, node.value, (value, start, end) =>
        this.#line.add(value, start + this.#page.offset, end + this.#page.offset),
      )
    } else if (isElement(node)) {
      if (state.depth > MAX_DEPTH)
        this.children({ ...node, children: textsOf(node) }, { ...state, depth: 0 })
      else this.#element(node, state)
    }
  }

  #element(element: Element, state: State): void {
    const name = element.tagName
    if (silentElements.has(name)) return
    const reason = hiddenReason(element, state.shaded)
    if (reason !== undefined) {
      this.#omit(reason, lengthOf(element))
      return
    }
    if (
      this.#page.framed &&
      (isFrame(element) || ((name === 'ul' || name === 'ol') && isLinkList(element)))
    ) {
      this.flush()
      this.#omit('chrome', lengthOf(element))
      return
    }
    if (name === 'br') this.#line.break()
    else if (name === 'sup' || name === 'sub' || isRaisedNote(element)) this.#raised(element)
    else this.#container(element, name, state)
  }

  #container(element: Element, name: string, state: State): void {
    const inside: State = {
      depth: state.depth,
      shaded: state.shaded || isShaded(element),
      linked: state.linked || name === 'a',
      align: alignOf(element) ?? state.align,
    }
    if (name === 'table') {
      this.#table(element, inside)
      return
    }
    if (!blockElements.has(name)) {
      this.children(element, inside)
      return
    }
    this.flush()
    const outer = this.#heading
    if (/^h[1-6]$/.test(name)) this.#heading = Number(name[1])
    this.children(element, inside)
    this.flush()
    this.#heading = outer
  }

  #table(element: Element, state: State): void {
    this.flush()
    const table = readTable(element, this.#page, readBlocks)
    if (table !== null) this.blocks.push(table)
    else this.children(element, state)
    this.flush()
  }

  /** A raised 2 or 3 after a unit of length is its power; any other is a note and never joins a numeral. */
  #raised(element: Element): void {
    const text = textsOf(element)
      .map(node => node.value)
      .join('')
      .trim()
    const at = rangeOf(element)
    const power = text === '2' ? '²' : text === '3' ? '³' : ''
    if (at && power !== '' && lengthEnd.test(this.#line.lastCharacter)) {
      this.#line.add(power, at.start + this.#page.offset, at.end + this.#page.offset)
    } else this.#omit('note-mark', text.length)
  }

  #omit(reason: string, count: number): void {
    if (count > 0) this.#page.omitted[reason] = (this.#page.omitted[reason] ?? 0) + count
  }
}

function alignOf(element: Element): State['align'] {
  const value = (
    /text-align\s*:\s*(left|center|right)/i.exec(attribute(element, 'style') ?? '')?.[1] ??
    attribute(element, 'align') ??
    (element.tagName === 'center' ? 'center' : '')
  ).toLowerCase()
  return value === 'left' || value === 'center' || value === 'right' ? value : undefined
}
