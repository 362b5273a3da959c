import { compact } from '../../model/text.ts'
import { type Attributes, readXml } from '../../packed/xml.ts'

/** Words of a part and where they begin in its text: everything between its tags, in order. */
export interface Words {
  words: string
  start: number
}

/** An element of a part; its name without the prefix, its range in the part's text. */
export interface Element {
  name: string
  attributes: Attributes
  children: (Element | Words)[]
  start: number
  end: number
}

/** Elements of looks alone, which nothing is read from; most of a part is made of them. */
const LOOKS: ReadonlySet<string> = new Set(
  (
    'rFonts sz szCs lang kern spacing b bCs i iCs u w tcW tcBorders tblBorders tblW tblCellMar tcMar tblLook snapToGrid widowControl ' +
    'proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak adjustRightInd autoSpaceDE autoSpaceDN kinsoku overflowPunct ' +
    'topLinePunct wordWrap textAlignment vAlign trHeight cantSplit tabs pBdr keepNext keepLines highlight bdr effect noProof ' +
    'permStart permEnd commentRangeStart commentRangeEnd sectPr tblInd tblLayout noWrap cnfStyle rsids'
  ).split(' '),
)

const NONE: Attributes = Object.freeze({})

/** Reads a part and hands over each element right below one named `root` when it ends; nothing else of the part is kept. */
export function readPart(
  bytes: Uint8Array,
  part: string,
  root: string,
  take: (element: Element) => void,
): void {
  const open: Element[] = []
  let length = 0
  let looks = 0
  let depth = 0
  readXml(bytes, part, {
    open(name, attributes) {
      depth++
      if (looks > 0 || LOOKS.has(name)) looks++
      else {
        const own = Object.keys(attributes).length === 0 ? NONE : attributes
        open.push({ name, attributes: own, children: [], start: length, end: length })
      }
    },
    text(words) {
      if (depth === 0) return
      if (looks === 0) open.at(-1)?.children.push({ words, start: length })
      length += words.length
    },
    close() {
      depth--
      if (looks > 0) {
        looks--
        return
      }
      const closed = open.pop()
      if (closed === undefined) return
      closed.end = length
      const around = open.at(-1)
      if (around?.name === root) take(closed)
      else if (!closed.name.endsWith('Pr') || closed.children.length > 0)
        around?.children.push(closed)
    },
  })
}

/** Whether a child is an element, or one of this name. */
export function isElement(child: Element | Words): child is Element {
  return 'name' in child
}

/** The elements right below one, or those of one name. */
export function elementsOf(element: Element | undefined, name?: string): Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element => isElement(child) && (name === undefined || child.name === name),
  )
}

/** The first element on a path of names from one. */
export function find(
  element: Element | undefined,
  ...path: readonly string[]
): Element | undefined {
  return path.reduce((found, name) => elementsOf(found, name)[0], element)
}

/** The value an element on a path carries (`w:val`). */
export function setting(
  element: Element | undefined,
  ...path: readonly string[]
): string | undefined {
  return find(element, ...path)?.attributes['val']
}

/** Whether a switch is on: it is by being there unless it says otherwise; undefined where it is not there. */
export function switched(element: Element | undefined, name: string): boolean | undefined {
  const found = find(element, name)
  if (found === undefined) return undefined
  return !/^(?:0|false|off|none)$/.test(found.attributes['val'] ?? '')
}

/** Characters of the words under an element, white space aside. */
export function lengthOf(element: Element): number {
  let length = 0
  for (const child of element.children)
    length += isElement(child)
      ? child.name === 'instrText'
        ? 0
        : lengthOf(child)
      : compact(child.words).length
  return length
}
