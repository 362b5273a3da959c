import type { ListItem, Table as MarkdownTable, Nodes, RootContent } from 'mdast'
import type { RawBlock, RawTable } from '../../document/raw.ts'
import { placeCells, type UnplacedCell } from '../../document/table/grid.ts'
import { captionLine, unitWords } from '../../lexicon/captions.ts'
import { concat, type Text } from '../../model/text.ts'
import { inlineText, readFragment } from '../html/fragment.ts'
import { linesOf, plainText } from '../lines.ts'
import { withoutEscapes } from './escapes.ts'
import { type Span, spanOf, textOf } from './inline.ts'
import { partsOf } from './parts.ts'
import { definitionsFor } from './references.ts'
import { windows } from './windows.ts'

/** The blocks of a Markdown text, and the stretches of it whose marks were too many to be read. */
export function markdownBlocks(source: string): { blocks: RawBlock[]; tangled: Span[] } {
  const parts = partsOf(source)
  const before = definitionsFor(
    parts.flatMap(part => (part.kind === 'markdown' ? [part.source] : [])),
  )
  const blocks: RawBlock[] = []
  const tangled: Span[] = []
  for (const part of parts) {
    if (part.kind === 'table') blocks.push(part.table)
    else if (part.kind === 'markdown')
      for (const block of parsed(part.source, part.offset, before)) blocks.push(block)
    else {
      const { lines, offset } = part
      const end = (lines.at(-1)?.end ?? 0) + offset
      tangled.push({ start: (lines[0]?.start ?? 0) + offset, end })
      for (const line of lines) {
        const text = withoutEscapes(inlineText(line.text, offset + line.start))
        if (text.text !== '') blocks.push({ kind: 'paragraph', text })
      }
    }
  }
  return { blocks, tangled }
}

/** Markdown without tangles, window by window; a table over several is one. */
export function* parsed(
  source: string,
  offset: number,
  before: (piece: string) => string,
  size?: number,
): Generator<RawBlock> {
  let open: { rows: UnplacedCell[][]; anchors: RawTable['anchors'] } | undefined
  for (const window of windows(source, offset, before, size)) {
    for (const [i, node] of window.nodes.entries()) {
      const goesOn = i === 0 && window.goesOn
      if (open && !goesOn) yield tableOf(open.rows, open.anchors)
      if (node.type !== 'table') {
        open = undefined
        yield* blocksOf(node, window.source, window.offset)
        continue
      }
      const rows = rowsOf(node, window.source, window.offset)
      const anchors = placeOf(node, window.offset)
      if (!open || !goesOn) open = { rows, anchors }
      else {
        for (const row of rows.slice(1)) open.rows.push(row)
        open.anchors = joined(open.anchors, anchors)
      }
    }
  }
  if (open) yield tableOf(open.rows, open.anchors)
}

/** From where one place begins to where another ends. */
function joined([from]: RawTable['anchors'], [to]: RawTable['anchors']): RawTable['anchors'] {
  return from?.kind === 'text' && to?.kind === 'text' ? [{ ...from, end: to.end }] : []
}

function rowsOf(table: MarkdownTable, source: string, offset: number): UnplacedCell[][] {
  return table.children.map((row, i) =>
    row.children.map(cell => cellOf(cell, i === 0, source, offset)),
  )
}

function blocksOf(node: RootContent, source: string, offset: number): RawBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, text: textOf(node, source, offset) }]
    case 'table':
      return [tableOf(rowsOf(node, source, offset), placeOf(node, offset))]
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

function placeOf(node: Nodes, offset: number): RawTable['anchors'] {
  const { start, end } = spanOf(node)
  return [{ kind: 'text', start: offset + start, end: offset + end }]
}
