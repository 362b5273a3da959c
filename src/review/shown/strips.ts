import type { Anchor } from '../../model/anchor.ts'
import type { Block } from '../../model/document.ts'
import type { Table } from '../../model/table.ts'
import type { Text } from '../../model/text.ts'
import type { CellShown, Piece, WordMark, WordsStrip } from '../view/shapes.ts'
import { cellsIn, headOf, type Part } from './layout.ts'
import { type CellMark, type FigureMark, type Marks, placeKey } from './marks.ts'

/** A strip with the places of the source it shows. */
export interface PlacedStrip extends WordsStrip {
  /** Each with the mark that holds it, where one does, and its block. */
  places: readonly { anchor: Anchor; mark: string | null; block: number }[]
}

type Places = { anchor: Anchor; mark: string | null; block: number }[]

/** A strip as it is shown, every figure and cell in it marked. */
export function stripOf(parts: readonly Part[], marks: Marks): PlacedStrip {
  const known = lookup(marks)
  const places: Places = []
  const pieces = parts.map(part =>
    part.kind === 'words'
      ? wordsPiece(part.block, part.nth, known, places)
      : tablePiece(part, known, places),
  )
  return { kind: 'words', pieces, places }
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

function tablePiece(part: Extract<Part, { kind: 'table' }>, known: Lookup, places: Places): Piece {
  const { nth, table, first, last } = part
  const rows: CellShown[][] = Array.from({ length: last - first }, () => [])
  for (const cell of cellsIn(part))
    rows[cell.row - first]?.push(cellShown(cell, last - cell.row, nth, known, places))
  const words = (texts: readonly Text[]) => texts.map(({ text }) => text)
  for (const { runs } of headOf(part))
    for (const { anchor } of runs) places.push({ anchor, mark: null, block: nth })
  return {
    kind: 'table',
    block: nth,
    title: first === 0 ? (table.title?.text ?? null) : null,
    captions: first === 0 ? words(table.captions) : [],
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
