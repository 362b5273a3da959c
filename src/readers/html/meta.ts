import { dayCell } from '../../lexicon/publication.ts'
import type { Cited } from '../../model/cited.ts'
import type { Facts } from '../../model/document.ts'
import { type Element, elements, type Node, rangeOf } from './elements.ts'
import { attributePlace } from './grow.ts'
import { attribute } from './properties.ts'

const NAMES: Record<string, 'title' | 'publishedOn' | 'publisher'> = {
  articletitle: 'title',
  pubdate: 'publishedOn',
  contentsource: 'publisher',
}

/** What the page's `<meta>` elements say of the article (ArticleTitle, PubDate, ContentSource). */
export function metaFacts(tree: Node, source: string): Facts {
  const facts: Facts = {}
  for (const meta of elements(tree, 'meta')) {
    const name = NAMES[attribute(meta, 'name')?.toLowerCase() ?? '']
    const words = attribute(meta, 'content')?.trim()
    if (name === undefined || words === undefined || words === '' || facts[name]) continue
    const value = name === 'publishedOn' ? isoDate(words) : words
    if (value !== null) facts[name] = cite(meta, source, value, words)
  }
  return facts
}

/** The name of the site (`<meta name="SiteName">`). */
export function siteOf(tree: Node, source: string): Cited<string> | undefined {
  for (const meta of elements(tree, 'meta')) {
    if (attribute(meta, 'name')?.toLowerCase() !== 'sitename') continue
    const words = attribute(meta, 'content')?.trim()
    if (words) return cite(meta, source, words, words)
  }
  return undefined
}

function cite(element: Element, source: string, value: string, text: string): Cited<string> {
  const tag = rangeOf(element) ?? { start: 0, end: source.length }
  const within = attributePlace(source.slice(tag.start, tag.end), 'content')
  const start = tag.start + (within?.startOffset ?? 0)
  const end = within ? tag.start + within.endOffset : tag.end
  return { value, text, anchors: [{ kind: 'text', start, end }] }
}

function isoDate(words: string): string | null {
  const found = dayCell.exec(words)
  if (!found) return null
  const [, year, month = '', day = ''] = found
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The words of `<title>`, white space made one; undefined without one. */
export function pageTitle(tree: Node): string | undefined {
  for (const element of elements(tree, 'title')) {
    const words = element.children.map(node => ('value' in node ? node.value : '')).join('')
    return words.replace(/\s+/g, ' ').trim()
  }
  return undefined
}
