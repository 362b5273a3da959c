import type { Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from '../unified.ts'

const parser = unified().use(remarkParse).use(remarkGfm)

/** Characters, and lines, parsed at once: what the parser does to a text grows faster than the text. */
const SIZE = 4096
const LINES = 128

/** Consecutive nodes of a Markdown source; their places count in `source`, which stands at `offset` of the whole. */
export interface Window {
  nodes: RootContent[]
  source: string
  offset: number
  /** The first node is a table whose rows but the first go on with the table before. */
  goesOn: boolean
}

/** What one window gives: the nodes that no later line can change, and where the others begin. */
interface Cut {
  nodes: RootContent[]
  at: number
  /** Headings of a table that is not at its end. */
  headings: string
}

/**
 * Parses a source piece by piece, each from where the last finished: blocks are closed by what follows them at once, so the nodes are
 * those of the whole. `before` gives definitions a piece refers to that stand elsewhere.
 */
export function* windows(
  source: string,
  offset: number,
  before: (piece: string) => string,
  size = SIZE,
): Generator<Window> {
  let from = 0
  let length = size
  let headings = ''
  while (from < source.length) {
    const to = endOf(source, from, length)
    const piece = source.slice(from, to)
    const head = before(piece)
    const text = head + headings + piece
    const nodes = parseMarkdown(text).children.filter(node => startOf(node) >= head.length)
    const cut: Cut | undefined =
      to === source.length ? { nodes, at: text.length, headings: '' } : cutOf(nodes, text)
    if (cut === undefined) {
      length *= 2
      continue
    }
    const start = from - head.length - headings.length
    if (cut.nodes.length > 0)
      yield { nodes: cut.nodes, source: text, offset: offset + start, goesOn: headings !== '' }
    from = start + cut.at
    length = size
    headings = cut.headings
  }
}

/** A piece of Markdown as a tree. */
export function parseMarkdown(source: string): Root {
  return parser.parse(source)
}

/** All but the last block, which may go on; of a list or table that is alone all but the last item or row. */
function cutOf(nodes: readonly RootContent[], text: string): Cut | undefined {
  const last = nodes.at(-1)
  if (last === undefined) return { nodes: [], at: text.length, headings: '' }
  // What stands right under a definition may be its title.
  let kept = nodes.length - 1
  while (isTitled(nodes[kept - 1], nodes[kept])) kept -= 1
  const open = nodes[kept]
  if (kept > 0 && open !== undefined)
    return { nodes: nodes.slice(0, kept), at: lineStart(text, startOf(open)), headings: '' }
  if (last.type === 'list' && last.children.length > 1) return itemsOf(last, text)
  if (last.type === 'table' && last.children.length > 2) return rowsOf(last, text)
  return undefined
}

function isTitled(definition?: RootContent, next?: RootContent): boolean {
  const end = definition?.position?.end.line ?? 0
  return definition?.type === 'definition' && (next?.position?.start.line ?? 0) <= end + 1
}

function itemsOf(list: Extract<RootContent, { type: 'list' }>, text: string): Cut | undefined {
  const last = list.children.at(-1)
  if (last === undefined) return undefined
  return {
    nodes: [{ ...list, children: list.children.slice(0, -1) }],
    at: lineStart(text, startOf(last)),
    headings: '',
  }
}

function rowsOf(table: Extract<RootContent, { type: 'table' }>, text: string): Cut | undefined {
  const [, first] = table.children
  const last = table.children.at(-1)
  if (first === undefined || last === undefined) return undefined
  return {
    nodes: [{ ...table, children: table.children.slice(0, -1) }],
    at: lineStart(text, startOf(last)),
    headings: text.slice(lineStart(text, startOf(table)), lineStart(text, startOf(first))),
  }
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
}

/** The end of a line after so many characters or after as many lines as go with them, whichever comes first. */
function endOf(text: string, from: number, length: number): number {
  const most = Math.max(1, Math.floor((length * LINES) / SIZE))
  let at = from
  for (let line = 0; line < most && at - from <= length; line++) {
    const found = text.indexOf('\n', at)
    if (found < 0) return text.length
    at = found + 1
  }
  return at
}
