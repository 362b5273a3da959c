import type { Anchor, Box } from '../model/anchor.ts'
import type { Block, Document } from '../model/document.ts'
import type { Doubt } from '../model/recognised.ts'
import type { Cell, Table } from '../model/table.ts'
import { concat, locate, slice, type Text } from '../model/text.ts'

/** Where a reading stands in a text that was left out of it before. */
export interface FilledIn {
  doubt: Doubt
  start: number
  end: number
}

/** A document some of whose doubtful numbers are filled in, and where they stand now. */
export interface Filled {
  document: Document
  places: ReadonlyMap<Text, readonly FilledIn[]>
}

/** What stands for characters that are in doubt. */
const lost = /\ufffd+/g

/**
 * Numbers that recognition left out, filled in as told. Labels and headings stay as they are read: no arithmetic says anything of them. The
 * document itself is left as it is.
 */
export function filledIn(document: Document, words: ReadonlyMap<Doubt, string>): Filled {
  const places = new Map<Text, readonly FilledIn[]>()
  const ofText = (text: Text): Text => {
    const { made, filled } = withWords(text, words)
    if (filled.length > 0) places.set(made, filled)
    return made
  }
  const ofCell = (cell: Cell): Cell => {
    const text = cell.header ? cell.text : ofText(cell.text)
    return text === cell.text ? cell : { ...cell, text }
  }
  const ofTable = (table: Table): Table => {
    const cells = table.cells.map(ofCell)
    return cells.every((cell, i) => cell === table.cells[i]) ? table : { ...table, cells }
  }
  const blocks = document.blocks.map((block): Block => {
    if (block.kind === 'table') return ofTable(block)
    const text = ofText(block.text)
    return text === block.text ? block : { ...block, text }
  })
  return { document: { ...document, blocks }, places }
}

function withWords(text: Text, words: ReadonlyMap<Doubt, string>) {
  const filled: FilledIn[] = []
  if (!text.text.includes('\ufffd')) return { made: text, filled }
  let made: Text = { text: '', runs: [] }
  let from = 0
  for (const { 0: stretch, index } of text.text.matchAll(lost)) {
    const anchors = locate(text, index, index + stretch.length)
    const [doubt, ...others] = [...words.keys()].filter(one => isAt(one, anchors))
    const [anchor] = anchors
    const reading = doubt && words.get(doubt)
    if (doubt === undefined || others.length > 0 || anchor === undefined || !reading) continue
    const before = concat([made, slice(text, from, index)])
    const start = before.text.length
    const end = start + reading.length
    const own = { text: reading, runs: [{ start: 0, end: reading.length, anchor }] }
    made = concat([before, own])
    filled.push({ doubt, start, end })
    from = index + stretch.length
  }
  if (filled.length === 0) return { made: text, filled }
  return { made: concat([made, slice(text, from, text.text.length)]), filled }
}

/** Whether a doubt is told of the place, which is one line on one page: the middle of what is left out lies in it. */
function isAt({ page, box }: Doubt, [anchor, ...more]: readonly Anchor[]): boolean {
  if (anchor?.kind !== 'page' || more.length > 0 || anchor.page !== page) return false
  return holds(box, middleOf(anchor.box)) || holds(anchor.box, middleOf(box))
}

function middleOf({ x0, x1, top, bottom }: Box): [number, number] {
  return [(x0 + x1) / 2, (top + bottom) / 2]
}

function holds({ x0, x1, top, bottom }: Box, [x, y]: [number, number]): boolean {
  return x >= x0 && x <= x1 && y >= top && y <= bottom
}
