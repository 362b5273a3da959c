import type { Box } from '../../../model/anchor.ts'

type Attributes = Readonly<Record<string, string | number>>

/** Characters XML has no place for, in whatever way they are written. */
const forbidden = /(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu
const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Words of a document as text of an SVG: they are shown and never mean anything. */
export function escapeXml(words: string): string {
  return words.replace(forbidden, '\ufffd').replace(/[&<>"]/g, char => named[char] ?? char)
}

/** An element; attributes and `title` are escaped, `content` is SVG. */
export function element(name: string, attributes: Attributes, content = '', title = ''): string {
  const list = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`,
  )
  const inner = title === '' ? content : `<title>${escapeXml(title)}</title>${content}`
  return inner === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${inner}</${name}>`
}

export function group(id: string, parts: readonly string[], attributes: Attributes = {}): string {
  return element('g', { id, ...attributes }, `\n${parts.join('\n')}\n`)
}

export function rect({ x0, top, x1, bottom }: Box, attributes: Attributes, title = ''): string {
  const place = { x: x0, y: top, width: Math.max(0, x1 - x0), height: Math.max(0, bottom - top) }
  return element('rect', { ...place, ...attributes }, '', title)
}

function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0
}
