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

/** The outline of a parsed page. */
export function outline(tree: Root): PageOutline {
  return new PageOutline(cheerio().load([])(outlined(tree)))
}

/** The elements of a parsed page: it is not parsed again, and they stay when the tree is read and let go. */
export class PageOutline implements Outline {
  readonly #root: Cheerio<Document>

  constructor(root: Cheerio<Document>) {
    this.#root = root
  }

  select(selector: string): { start: number; end: number }[] {
    const found = this.#root.find(selector).toArray()
    return found.flatMap(each => (each instanceof Outlined ? (rangeOf(each.origin) ?? []) : []))
  }
}

function outlined(tree: Root): Document {
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
    enter(next, append(into, new Outlined(next)))
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
