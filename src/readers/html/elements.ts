import type { Element, Nodes, Text } from 'hast'
import { raisedMark } from '../../lexicon/notes.ts'
import { compact } from '../../model/text.ts'
import { attribute } from './properties.ts'

export type Node = Nodes
export type TextNode = Text
export type { Element }

const words = (text: string) => new Set(text.split(' '))

/** Elements that begin and end a line of their own. */
export const blockElements = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption',
)

/** Elements whose text is not the page's words. */
export const silentElements = words(
  'script style noscript template iframe object embed applet svg math head select option button textarea input canvas audio video map datalist noframes frameset xml',
)

export function isElement(node: Node): node is Element {
  return node.type === 'element'
}

export function* elements(node: Node, name: string): Generator<Element> {
  const waiting: Node[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isElement(next) && next.tagName === name && next !== node) yield next
    pushChildren(waiting, next)
  }
}

/** Elements whose words are taken back. */
const struckElements = words('del s strike')
const STRUCK = /(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]*line-through/i

const HIDDEN =
  /(?:^|[;\s])(?:display\s*:\s*none|opacity\s*:\s*0+(?:\.0+)?%?\s*(?:;|!|$)|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0+(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)|mso-hide\s*:\s*all)/i
const WHITE =
  /(?:^|[;\s])color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))/i
const BACKGROUND = /background(?:-color|-image)?\s*:/i

/** Why a reader of the page does not see this element; undefined when it is seen. `shaded`: it stands on a coloured ground. */
export function hiddenReason(element: Element, shaded: boolean): string | undefined {
  if (attribute(element, 'hidden') !== undefined) return 'hidden'
  if (attribute(element, 'aria-hidden')?.toLowerCase() === 'true') return 'hidden'
  if (struckElements.has(element.tagName)) return 'struck'
  const style = attribute(element, 'style')
  if (style !== undefined) {
    if (STRUCK.test(style)) return 'struck'
    if (HIDDEN.test(style)) return 'hidden'
    if (!shaded && WHITE.test(style) && !BACKGROUND.test(style)) return 'white-on-white'
  }
  const color = element.tagName === 'font' ? attribute(element, 'color') : undefined
  if (!shaded && color !== undefined && /^(?:#?ffffff|#fff|white)$/i.test(color.trim()))
    return 'white-on-white'
  return undefined
}

const RAISED = /(?:^|[;\s])(?:vertical-align\s*:\s*(?:super|text-top)|mso-text-raise\s*:\s*[1-9])/i

/** Whether a style alone raises what is worded as a note mark: `<span style="vertical-align:super">[1]</span>`. */
export function isRaisedNote(element: Element): boolean {
  const style = attribute(element, 'style')
  if (style === undefined || !RAISED.test(style)) return false
  return raisedMark.test(
    textsOf(element)
      .map(({ value }) => value)
      .join('')
      .trim(),
  )
}

/** Whether an element brings a ground of its own, on which white text can be read. */
export function isShaded(element: Element): boolean {
  const style = attribute(element, 'style')
  return (
    (style !== undefined && BACKGROUND.test(style)) ||
    attribute(element, 'bgcolor') !== undefined ||
    attribute(element, 'background') !== undefined
  )
}

/** Puts a node's children on a stack, the first on top. */
function pushChildren(stack: Node[], node: Node): void {
  if (!('children' in node)) return
  for (let i = node.children.length - 1; i >= 0; i--) {
    const child = node.children[i]
    if (child !== undefined) stack.push(child)
  }
}

/** The text nodes under an element, without walking by recursion. */
export function textsOf(element: Node): TextNode[] {
  const texts: TextNode[] = []
  const waiting: Node[] = [element]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') texts.push(node)
    else if (!isElement(node) || !silentElements.has(node.tagName)) pushChildren(waiting, node)
  }
  return texts
}

/** Characters of an element's words, white space aside. */
export function lengthOf(element: Element): number {
  return textsOf(element).reduce((sum, { value }) => sum + textLength(value), 0)
}

/** Characters of a text, white space aside. */
export function textLength(value: string): number {
  return compact(value).length
}

/** Where a node stands in the source it was parsed from; one the parser made up stands nowhere. */
export function rangeOf({ position }: Node): { start: number; end: number } | undefined {
  const start = position?.start.offset
  const end = position?.end.offset
  return start === undefined || end === undefined ? undefined : { start, end }
}
