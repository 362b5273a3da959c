import type { Nodes } from 'mdast'
import { concat, type Text } from '../../model/text.ts'
import { inlineText } from '../html/fragment.ts'
import { withoutEscapes } from './escapes.ts'
import { parseMarkdown } from './windows.ts'

/** A stretch of the source, UTF-16 offsets, half-open. */
export interface Span {
  start: number
  end: number
}

/** The words of a cell whose marks are no words: **合计** is 合计; undefined where it is no line of a paragraph. */
export function inlineWords(source: string, offset: number): Text | undefined {
  // A note is defined elsewhere; without its definition a mark of it would be words.
  const notes = new Set(source.match(/\[\^[^\]\s]+\]/g))
  const defined = [...notes].map(note => `\n\n${note}: x`).join('')
  const [only, ...others] = parseMarkdown(source + defined).children
  const alone = others.every(({ type }) => type === 'footnoteDefinition')
  return only?.type === 'paragraph' && alone ? textOf(only, source, offset) : undefined
}

/** Inline content as text: every leaf keeps its place; inline HTML is read by the HTML reader's rules. */
export function textOf(node: Nodes, source: string, offset: number): Text {
  const first = 'children' in node ? node.children[0] : undefined
  const last = 'children' in node ? node.children.at(-1) : undefined
  const { start } = spanOf(first ?? node)
  const { end } = spanOf(last ?? node)
  if (node.type === 'listItem' || first === undefined) return leaf(node, source, offset)
  const raw = source.slice(start, end)
  return hasMarkup(node)
    ? concat(leavesOf(node).map(part => leaf(part, source, offset)))
    : withoutEscapes(inlineText(raw, offset + start))
}

/** Emphasis, links and escapes have marks in the source that are no words; HTML has tags, which the HTML reader knows. */
function hasMarkup(node: Nodes): boolean {
  return (
    'children' in node &&
    node.children.some(
      child => child.type !== 'text' && child.type !== 'html' && child.type !== 'break',
    )
  )
}

function leavesOf(node: Nodes): Nodes[] {
  // What is struck through is taken back.
  if (node.type === 'delete') return []
  return 'children' in node && node.children.length > 0
    ? node.children.flatMap(child => leavesOf(child))
    : [node]
}

function leaf(node: Nodes, source: string, offset: number): Text {
  const { start, end } = spanOf(node)
  if (node.type === 'html')
    return { text: /^<(?:br|\/?p)\b/i.test(node.value) ? '\n' : '', runs: [] }
  if (node.type === 'break') return { text: '\n', runs: [] }
  // A mark of a note never joins a numeral.
  if (node.type === 'footnoteReference') return { text: '', runs: [] }
  const marks = node.type === 'inlineCode' ? /^`+ ?/.exec(source.slice(start, end)) : null
  const fence = marks?.[0].length ?? 0
  const text = inlineText(source.slice(start + fence, end - fence), offset + start + fence)
  return node.type === 'text' ? withoutEscapes(text) : text
}

/** Where a node stands in the piece it was parsed from. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
