import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  parseFragment,
  type Token,
  type TreeAdapter,
} from 'parse5'

export type PageTree = DefaultTreeAdapterTypes.Document
export type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element
export type TextNode = DefaultTreeAdapterTypes.TextNode

/** Keeps where a node begins and ends and nothing of its tags, but for `<meta>`: large tables are mostly places. */
const lean: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  setNodeSourceCodeLocation(node, location) {
    if (location === null) return
    const whole = node.nodeName === 'meta'
    node.sourceCodeLocation = whole ? location : placeOnly(location)
  },
  updateNodeSourceCodeLocation(node, end) {
    const at = node.sourceCodeLocation
    // Text that is moved out of a table comes in another order than it stands in.
    if (at && end.endOffset !== undefined) at.endOffset = Math.max(at.endOffset, end.endOffset)
  },
}

function placeOnly({ startOffset, endOffset }: Token.Location): Token.Location {
  return { startLine: 0, startCol: 0, endLine: 0, endCol: 0, startOffset, endOffset }
}

/** A page as browsers see it, every node with its place in the source. */
export function parsePage(source: string): PageTree {
  return parse(source, { sourceCodeLocationInfo: true, treeAdapter: lean })
}

/** A piece of a page. */
export function parsePiece(source: string): Node {
  return parseFragment(source, { sourceCodeLocationInfo: true, treeAdapter: lean })
}

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
  return 'tagName' in node
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(attr => attr.name === name)?.value
}

export function* elements(node: Node, name: string): Generator<Element> {
  const waiting: Node[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isElement(next) && next.tagName === name && next !== node) yield next
    if ('childNodes' in next)
      for (const child of [...next.childNodes].reverse()) waiting.push(child)
  }
}

const HIDDEN =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0+(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)|mso-hide\s*:\s*all)/i
const WHITE =
  /(?:^|[;\s])color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))/i
const BACKGROUND = /background(?:-color|-image)?\s*:/i

/** Why a reader of the page does not see this element; undefined when it is seen. `shaded`: it stands on a coloured ground. */
export function hiddenReason(element: Element, shaded: boolean): string | undefined {
  if (attribute(element, 'hidden') !== undefined) return 'hidden'
  if (attribute(element, 'aria-hidden')?.toLowerCase() === 'true') return 'hidden'
  const style = attribute(element, 'style')
  if (style !== undefined) {
    if (HIDDEN.test(style)) return 'hidden'
    if (!shaded && WHITE.test(style) && !BACKGROUND.test(style)) return 'white-on-white'
  }
  const color = element.tagName === 'font' ? attribute(element, 'color') : undefined
  if (!shaded && color !== undefined && /^(?:#?ffffff|#fff|white)$/i.test(color.trim()))
    return 'white-on-white'
  return undefined
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

/** The text nodes under an element, without walking by recursion. */
export function textsOf(element: Node): TextNode[] {
  const texts: TextNode[] = []
  const waiting: Node[] = [element]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node)
    else if ('childNodes' in node && !(isElement(node) && silentElements.has(node.tagName)))
      for (const child of node.childNodes.toReversed()) waiting.push(child)
  }
  return texts
}

/** Characters of an element's words, white space aside. */
export function lengthOf(element: Element): number {
  return textsOf(element).reduce((sum, { value }) => sum + textLength(value), 0)
}

/** Characters of a text, white space aside. */
export function textLength(value: string): number {
  return value.replace(/\s+/g, '').length
}
