import type { Anchor } from '../../model/anchor.ts'
import type { Block, Document } from '../../model/document.ts'
import type { Table } from '../../model/table.ts'
import type { Text } from '../../model/text.ts'
import type { CellShown, Piece, WordMark, WordsStrip } from '../view/shapes.ts'
import type { CellMark, FigureMark, Marks } from './marks.ts'

/** Rows of a table, and characters of words, that one strip holds. */
const ROWS = 60
const CHARACTERS = 4000

/** A strip with the places of the source it shows. */
export interface PlacedStrip extends WordsStrip {
  /** Each with the mark that holds it, where one does, and its block. */
  places: readonly { anchor: Anchor; mark: string | null; block: number }[]
}

type Places = { anchor: Anchor; mark: string | null; block: number }[]

/** A document without pages as strips of words and tables, every figure and cell in them marked. */
export function stripsOf(document: Document, marks: Marks): PlacedStrip[] {
  const known = lookup(marks)
  const strips: { kind: 'words'; pieces: Piece[]; places: Places }[] = []
  let left = 0
  const room = (size: number) => {
    const open = strips.at(-1)
    if (open !== undefined && size <= left) {
      left -= size
      return open
    }
    const strip: (typeof strips)[number] = { kind: 'words', pieces: [], places: [] }
    strips.push(strip)
    left = CHARACTERS - size
    return strip
  }
  for (const [nth, block] of document.blocks.entries())
    if (block.kind !== 'table') {
      const { pieces, places } = room(block.text.text.length)
      pieces.push(wordsPiece(block, nth, known, places))
    } else
      for (const table of withInner(block))
        for (let first = 0; first < Math.max(table.rows.length, 1); first += ROWS) {
          const { pieces, places } = room(CHARACTERS)
          pieces.push(tablePiece(table, nth, first, known, places))
        }
  return strips
}

/** A table and those in its cells. */
function withInner(table: Table): Table[] {
  return [table, ...table.cells.flatMap(({ tables = [] }) => tables.flatMap(withInner))]
}

interface Lookup {
  ofBlock: ReadonlyMap<number, readonly FigureMark[]>
  ofCell: ReadonlyMap<string, readonly FigureMark[]>
  cell(cell: Table['cells'][number]): CellMark | undefined
}

function lookup({ figures, cells }: Marks): Lookup {
  const byPlace = new Map(cells.map(cell => [placeKey(cell), cell]))
  return {
    ofBlock: grouped(
      figures.filter(({ cell }) => cell === null),
      ({ block }) => block,
    ),
    ofCell: grouped(
      figures.filter(({ cell }) => cell !== null),
      ({ cell }) => cell ?? '',
    ),
    cell: cell => byPlace.get(placeKey(cell)),
  }
}

function grouped<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of list) {
    const group = groups.get(keyOf(one)) ?? []
    groups.set(keyOf(one), group)
    group.push(one)
  }
  return groups
}

function placeKey({ row, column, anchors }: Pick<CellMark, 'row' | 'column' | 'anchors'>): string {
  return `${row} ${column} ${JSON.stringify(anchors[0])}`
}

function wordsPiece(
  block: Exclude<Block, Table>,
  nth: number,
  { ofBlock }: Lookup,
  places: Places,
): Piece {
  const { kind, text } = block
  const found = ofBlock.get(nth) ?? []
  for (const { id, anchors } of found)
    for (const anchor of anchors) places.push({ anchor, mark: id, block: nth })
  for (const { anchor } of text.runs) places.push({ anchor, mark: null, block: nth })
  const level = kind === 'heading' ? block.level : 0
  return { kind, block: nth, level, text: text.text, marks: marksIn(text.text, found) }
}

function tablePiece(
  table: Table,
  nth: number,
  first: number,
  known: Lookup,
  places: Places,
): Piece {
  const last = Math.min(first + ROWS, table.rows.length)
  const rows: CellShown[][] = Array.from({ length: last - first }, () => [])
  for (const cell of table.cells)
    if (cell.row >= first && cell.row < last)
      rows[cell.row - first]?.push(cellShown(cell, last - cell.row, nth, known, places))
  const isFirst = first === 0
  const words = (texts: readonly Text[]) => texts.map(({ text }) => text)
  if (isFirst)
    for (const { runs } of [...(table.title ? [table.title] : []), ...table.captions])
      for (const { anchor } of runs) places.push({ anchor, mark: null, block: nth })
  return {
    kind: 'table',
    block: nth,
    title: isFirst ? (table.title?.text ?? null) : null,
    captions: isFirst ? words(table.captions) : [],
    notes: last >= table.rows.length ? words(table.notes) : [],
    rows,
  }
}

function cellShown(
  cell: Table['cells'][number],
  most: number,
  nth: number,
  { cell: markOf, ofCell }: Lookup,
  places: Places,
): CellShown {
  const mark = markOf(cell)
  const found = mark === undefined ? [] : (ofCell.get(mark.id) ?? [])
  for (const { id, anchors } of found)
    for (const anchor of anchors) places.push({ anchor, mark: id, block: nth })
  for (const anchor of cell.anchors) places.push({ anchor, mark: mark?.id ?? null, block: nth })
  const only = found.length === 1 ? found[0] : undefined
  const isWhole = only !== undefined && only.end - only.start >= cell.text.text.trim().length
  return {
    id: mark?.id ?? null,
    nth: isWhole ? only.nth : null,
    state: isWhole ? only.state : 'plain',
    header: cell.header,
    rowSpan: Math.min(cell.rowSpan, most),
    columnSpan: cell.columnSpan,
    text: cell.text.text,
    marks: marksIn(cell.text.text, found),
  }
}

/** The figures of a text in their order; one that overlaps another, or whose words are others', is left out. */
function marksIn(text: string, figures: readonly FigureMark[]): WordMark[] {
  let end = 0
  return [...figures]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ id, nth, state, start, end: last, text: words }) => {
      if (start < end || text.slice(start, last) !== words) return []
      end = last
      return [{ id, nth, state, start, end: last }]
    })
}
