import { Document, Element as SelectedElement } from 'domhandler'
import type { Root } from 'hast'
import { type Cheerio, cheerio } from '../../libraries.ts'
import type { Outline } from '../../model/outline.ts'
import { type Element, rangeOf } from './elements.ts'
import { attributesOf } from './properties.ts'

/** An element of the tree as cheerio sees it. */
class Outlined extends SelectedElement {
  readonly origin: Element

  constructor(origin: Element) {
    super(origin.tagName, attributesOf(origin))
    this.origin = origin
  }
}

/** Tests of an element's attributes that selectors may name, as pseudo-classes. */
export type Tests = Record<string, (attributes: Record<string, string>) => boolean>

/** What of a page is outlined: elements that are not kept are left out, those in them stay. */
export type Kept = (element: Element) => boolean

/** Makes outlines of parsed pages, for selectors that may name such tests; what cheerio needs for it is made once. */
export function outliner(tests: Tests = {}): (tree: Root, kept?: Kept) => PageOutline {
  const $ = cheerio().load([], { pseudos: pseudosOf(tests) })
  return (tree, kept = () => true) => new PageOutline($(outlined(tree, kept)))
}

/** The elements of a parsed page: it is not parsed again, and they stay when the tree is read and let go. */
export class PageOutline implements Outline {
  readonly #root: Cheerio<Document>

  constructor(root: Cheerio<Document>) {
    this.#root = root
  }

  elements(selector: string): ReadonlySet<Element> {
    return new Set(this.#find(selector))
  }

  select(selector: string): { start: number; end: number }[] {
    return this.#find(selector).flatMap(element => rangeOf(element) ?? [])
  }

  #find(selector: string): Element[] {
    const found = this.#root.find(selector).toArray()
    return found.flatMap(each => (each instanceof Outlined ? [each.origin] : []))
  }
}

function pseudosOf(tests: Tests) {
  return Object.fromEntries(
    Object.entries(tests).map(([name, test]) => [
      name,
      (found: SelectedElement) => test(found.attribs),
    ]),
  )
}

function outlined(tree: Root, kept: Kept): Document {
  const document = new Document([])
  const waiting: Element[] = []
  const places: (Document | Outlined)[] = []
  const enter = ({ children }: Root | Element, into: Document | Outlined) => {
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]
      if (child?.type !== 'element') continue
      waiting.push(child)
      places.push(into)
    }
  }
  enter(tree, document)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const into = places.pop() ?? document
    enter(next, kept(next) ? append(into, new Outlined(next)) : into)
  }
  return document
}

function append(parent: Document | Outlined, child: Outlined): Outlined {
  const before = parent.children.at(-1)
  if (before !== undefined) {
    before.next = child
    child.prev = before
  }
  child.parent = parent
  parent.children.push(child)
  return child
}
