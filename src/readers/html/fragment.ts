import type { RawBlock } from '../../document/raw.ts'
import type { Anchor } from '../../model/anchor.ts'
import { concat, type Text } from '../../model/text.ts'
import { rangeOf } from './elements.ts'
import type { Page } from './page.ts'
import { parsePiece } from './tree.ts'
import { readBlocks } from './walk.ts'

/** The blocks of a piece of HTML that begins at `offset` of its source: HTML inside Markdown, `<p>` inside a cell. */
export function readFragment(source: string, offset: number): RawBlock[] {
  const tree = parsePiece(source)
  return readBlocks(tree, fragmentPage(source, offset))
}

/** A piece of HTML as one text: entities decoded, tags gone, paragraphs and breaks as "\n". */
export function inlineText(source: string, offset: number): Text {
  const blocks = readFragment(source, offset)
  return concat(
    blocks.flatMap(block =>
      block.kind === 'table' ? block.cells.map(cell => cell.text) : [block.text],
    ),
    '\n',
  )
}

function fragmentPage(source: string, offset: number): Page {
  return {
    source,
    offset,
    omitted: {},
    diagnostics: [],
    framed: false,
    place: placer(source, offset),
  }
}

/** Where an element stands in the outer source; one the parser made up stands where the fragment does. */
export function placer(source: string, offset: number): Page['place'] {
  return (element): Anchor => {
    const { start, end } = rangeOf(element) ?? { start: 0, end: source.length }
    return { kind: 'text', start: offset + start, end: offset + end }
  }
}
