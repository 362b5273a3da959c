import type { Comment, Element, Properties, Root, Text } from 'hast'
import { propertiesOf } from './properties.ts'

/*
 * Nodes of hast that parse5 can grow: beside what hast says of them they hold what parse5 asks while it builds a tree, so a page
 * that is too large or too deep for a second tree needs none.
 */

export type Position = NonNullable<Element['position']>
export type GrownParent = GrownRoot | GrownElement
export type GrownChild = GrownElement | GrownText | GrownComment

interface Attribute {
  name: string
  value: string
}

/** Keeps where a node begins and ends and nothing of its tags: large tables are mostly places. */
abstract class Grown {
  parent: GrownParent | null = null
  #start = -1
  #end = -1

  get position(): Position | undefined {
    return this.#start < 0 ? undefined : { start: pointAt(this.#start), end: pointAt(this.#end) }
  }

  begin(start: number, end: number): void {
    this.#start = start
    this.#end = end
  }

  /** Text that is moved out of a table comes in another order than it stands in. */
  extend(end: number): void {
    if (this.#start >= 0) this.#end = Math.max(this.#end, end)
  }
}

/** Lines and columns are not counted: places are offsets. */
function pointAt(offset: number): Position['start'] {
  return { line: 1, column: 1, offset }
}

export class GrownRoot extends Grown implements Root {
  readonly type = 'root'
  readonly children: GrownChild[] = []
}

export class GrownElement extends Grown implements Element {
  readonly type = 'element'
  children: GrownChild[] = []
  content?: GrownRoot
  readonly tagName: string
  readonly namespace: string
  readonly attributes: Attribute[]
  #properties: Properties | undefined

  constructor(tagName: string, namespace: string, attributes: Attribute[]) {
    super()
    this.tagName = tagName
    this.namespace = namespace
    this.attributes = attributes
  }

  get properties(): Properties {
    this.#properties ??= propertiesOf(this.attributes)
    return this.#properties
  }
}

export class GrownText extends Grown implements Text {
  readonly type = 'text'
  value: string

  constructor(value: string) {
    super()
    this.value = value
  }
}

export class GrownComment extends Grown implements Comment {
  readonly type = 'comment'
  readonly value: string

  constructor(value: string) {
    super()
    this.value = value
  }
}
