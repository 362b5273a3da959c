import type { Element, Properties } from 'hast'
import { find, html } from 'property-information'

type Value = Properties[string]

const NONE: Properties = Object.freeze({})

/** Attributes as they are written → properties as hast names them; values stay words, classes are a list. */
export function propertiesOf(attributes: readonly { name: string; value: string }[]): Properties {
  if (attributes.length === 0) return NONE
  const properties: Properties = {}
  for (const { name, value } of attributes) {
    if (name === 'class') properties.className = value.split(/\s+/).filter(Boolean)
    else properties[find(html, name).property] = value
  }
  return properties
}

/** An element's attributes as a selector names them. */
export function attributesOf({ properties }: Element): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(properties)) {
    const words = wordsOf(value)
    if (words !== undefined) attributes[find(html, name).attribute] = words
  }
  return attributes
}

/** hast's names of the attributes that are asked for and are written otherwise. */
const renamed: Record<string, string> = {
  class: 'className',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  bgcolor: 'bgColor',
  'aria-hidden': 'ariaHidden',
}

/** What an attribute says; undefined where the element has none of that name. */
export function attribute({ properties }: Element, name: string): string | undefined {
  return wordsOf(properties[renamed[name] ?? name])
}

function wordsOf(value: Value): string | undefined {
  if (typeof value === 'string') return value
  if (value === undefined || value === null || value === false) return undefined
  if (value === true) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}
