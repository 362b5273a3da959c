import type { ListItem, Nodes, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { concat, type Text } from '../../model/text.ts'
import { placeCells, type UnplacedCell } from '../../tables/grid.ts'
import type { RawBlock, RawTable } from '../../tables/raw.ts'
import { captionLine, unitWords } from '../../tables/words.ts'
import { splitTabTables } from '../delimited.ts'
import { inlineText, readFragment } from '../html/fragment.ts'
import { linesOf, plainText } from '../lines.ts'
import { withoutEscapes } from './escapes.ts'
import { splitPipeTables } from './pipes.ts'
import { tangles } from './tangles.ts'

const parser = unified().use(remarkParse).use(remarkGfm)

/** The blocks of a Markdown text. Tables of tabs are taken out first: Markdown would read them as prose. */
export function markdownBlocks(source: string): RawBlock[] {
  const blocks: RawBlock[] = []
  const table = (found: RawTable) => {
    blocks.push(found)
  }
  splitTabTables(source, 0, {
    table,
    other: (part, start) =>
      splitPipeTables(part, start, {
        table,
        other: (rest, from) => {
          for (const block of parsed(rest, from)) blocks.push(block)
        },
      }),
  })
  return blocks
}

/** Markdown between tangles, which are paragraphs of their lines. */
function parsed(source: string, offset: number): RawBlock[] {
  const blocks: RawBlock[] = []
  let from = 0
  for (const lines of tangles(source)) {
    const start = lines[0]?.start ?? from
    for (const block of untangled(source.slice(from, start), offset + from)) blocks.push(block)
    for (const line of lines) {
      const text = withoutEscapes(inlineText(line.text, offset + line.start))
      if (text.text !== '') blocks.push({ kind: 'paragraph', text })
    }
    from = lines.at(-1)?.end ?? from
  }
  for (const block of untangled(source.slice(from), offset + from)) blocks.push(block)
  return blocks
}

function untangled(source: string, offset: number): RawBlock[] {
  return parser.parse(source).children.flatMap(node => blocksOf(node, source, offset))
}

function blocksOf(node: RootContent, source: string, offset: number): RawBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, text: textOf(node, source, offset) }]
    case 'table': {
      const rows = node.children.map((row, i) =>
        row.children.map(cell => cellOf(cell, i === 0, source, offset)),
      )
      return [tableOf(rows, placeOf(node, offset))]
    }
    case 'html': {
      const { start, end } = spanOf(node)
      return readFragment(source.slice(start, end), offset + start)
    }
    case 'list':
      return node.children.flatMap(item => itemBlocks(item, node.ordered === true, source, offset))
    case 'blockquote':
    case 'footnoteDefinition':
    case 'listItem':
      return node.children.flatMap(child => blocksOf(child, source, offset))
    case 'thematicBreak':
    case 'definition':
      return []
    case 'paragraph':
      return linesOfHead(node, source, offset).map(text => ({ kind: 'paragraph', text }))
    default: {
      const text = textOf(node, source, offset)
      return text.text === '' ? [] : [{ kind: 'paragraph', text }]
    }
  }
}

/** A paragraph's text; the title and unit lines of a table, written one under the other, are a paragraph each. */
function linesOfHead(node: Nodes, source: string, offset: number): Text[] {
  const { start, end } = spanOf(node)
  const lines = linesOf(source.slice(start, end), offset + start)
  const heads = lines.some(({ text }) => captionLine.test(text.trim()) || unitWords.test(text))
  const texts =
    heads && lines.length > 1
      ? lines.map(line => withoutEscapes(inlineText(line.text, line.start)))
      : [textOf(node, source, offset)]
  return texts.filter(({ text }) => text !== '')
}

/** A point of a list; its number is printed and stays, a bullet is a mark. */
function itemBlocks(item: ListItem, numbered: boolean, source: string, offset: number): RawBlock[] {
  const blocks = blocksOf(item, source, offset)
  const [first, ...rest] = blocks
  const child = item.children[0]
  if (!numbered || first?.kind !== 'paragraph' || child === undefined) return blocks
  const { start } = spanOf(item)
  const marker = plainText(source.slice(start, spanOf(child).start), offset + start)
  return [{ ...first, text: concat([marker, first.text], ' ') }, ...rest]
}

function cellOf(cell: Nodes, header: boolean, source: string, offset: number): UnplacedCell {
  return {
    rowSpan: 1,
    columnSpan: 1,
    header,
    text: textOf(cell, source, offset),
    anchors: placeOf(cell, offset),
  }
}

function tableOf(rows: UnplacedCell[][], anchors: RawTable['anchors']): RawTable {
  const { cells } = placeCells(rows, row => ({
    rowSpan: 1,
    columnSpan: 1,
    header: row === 0,
    text: { text: '', runs: [] },
    anchors: rows[row]?.[0]?.anchors ?? anchors,
  }))
  return { kind: 'table', cells, anchors, confidence: 1 }
}

/** Inline content as text: every leaf keeps its place; inline HTML is read by the HTML reader's rules. */
function textOf(node: Nodes, source: string, offset: number): Text {
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
  const text = inlineText(source.slice(start, end), offset + start)
  return node.type === 'text' ? withoutEscapes(text) : text
}

function spanOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function placeOf(node: Nodes, offset: number): RawTable['anchors'] {
  const { start, end } = spanOf(node)
  return [{ kind: 'text', start: offset + start, end: offset + end }]
}
