import type { Cited } from '../../model/cited.ts'
import type { Facts } from '../../model/document.ts'
import { attribute, type Element, elements, type PageTree } from './elements.ts'

const NAMES: Record<string, 'title' | 'publishedOn' | 'publisher'> = {
  articletitle: 'title',
  pubdate: 'publishedOn',
  contentsource: 'publisher',
}

/** What the page's `<meta>` elements say of the article (ArticleTitle, PubDate, ContentSource). */
export function metaFacts(tree: PageTree, source: string): Facts {
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

function cite(element: Element, source: string, value: string, text: string): Cited<string> {
  const at = element.sourceCodeLocation
  const start = at?.attrs?.['content']?.startOffset ?? at?.startOffset ?? 0
  const end = at?.attrs?.['content']?.endOffset ?? at?.endOffset ?? source.length
  return { value, text, anchors: [{ kind: 'text', start, end }] }
}

function isoDate(words: string): string | null {
  const found = /^(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})/.exec(words)
  if (!found) return null
  const [, year, month = '', day = ''] = found
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The words of `<title>`, white space made one; undefined without one. */
export function pageTitle(tree: PageTree): string | undefined {
  for (const element of elements(tree, 'title')) {
    const words = element.childNodes.map(node => ('value' in node ? node.value : '')).join('')
    return words.replace(/\s+/g, ' ').trim()
  }
  return undefined
}
