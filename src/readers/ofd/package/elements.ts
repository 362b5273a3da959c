import { elementsOf, type XmlElement } from '../../../packed/xml-tree.ts'

/** The first element of a name right below one. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(element, name)[0]
}

/** The words right inside an element. */
export function wordsOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter(child => typeof child === 'string').join('')
}

/** The words of the first element of a name right below one, without the white space around; undefined where it has none. */
export function valueIn(element: XmlElement, name: string): string | undefined {
  const value = wordsOf(childOf(element, name)).trim()
  return value === '' ? undefined : value
}
