import { SourceError } from '../model/errors.ts'
import { type Attributes, readXml } from './xml.ts'

/** An element of a small part; its name without the prefix. */
export interface XmlElement {
  name: string
  prefix: string
  attributes: Attributes
  children: (XmlElement | string)[]
}

/** The whole of a part as a tree. Throws SourceError as `readXml` does. */
export function xmlTree(bytes: Uint8Array, part: string): XmlElement {
  const root: XmlElement = { name: '', prefix: '', attributes: {}, children: [] }
  const open = [root]
  readXml(bytes, part, {
    open(name, attributes, prefix) {
      const element: XmlElement = { name, prefix, attributes, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    text(words) {
      open.at(-1)?.children.push(words)
    },
    close() {
      open.pop()
    },
  })
  const [element] = elementsOf(root)
  if (element === undefined) throw new SourceError('source-unreadable', `${part} holds no element`)
  return element
}

/** The elements right below one, or those of one name. */
export function elementsOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  )
}
