import type { Anchor } from '../../model/anchor.ts'
import { type Row, wordsIn, wordsOrNull } from '../queue/rows.ts'
import type { State } from '../view/shapes.ts'
import { stateOf } from '../view/state.ts'
import { anchorsIn, numberIn } from './row.ts'

/** A figure of a document, as it is marked in what is shown. */
export interface FigureMark {
  id: string
  nth: number
  state: State
  title: string
  anchors: readonly Anchor[]
  cell: string | null
  block: number
  start: number
  end: number
  text: string
}

/** A cell of a document. */
export interface CellMark {
  id: string
  table: string
  row: number
  column: number
  text: string
  figure: string | null
  anchors: readonly Anchor[]
}

/** Figures and cells of a document, or of a part of it. */
export interface Marks {
  figures: readonly FigureMark[]
  cells: readonly CellMark[]
}

/** Where a cell stands among those of its document: the same of a published row and of the cell that is read again. */
export function placeKey({ row, column, anchors }: CellPlace): string {
  return `${row} ${column} ${JSON.stringify(anchors[0])}`
}

interface CellPlace {
  row: number
  column: number
  anchors: readonly unknown[]
}

export function figureOf(row: Row, nth: number): FigureMark {
  const what = wordsIn(row, 'indicator') || wordsIn(row, 'metric')
  return {
    id: wordsIn(row, 'figure_id'),
    nth,
    state: stateOf(row),
    title: [what, wordsIn(row, 'text')].filter(part => part !== '').join(': '),
    anchors: anchorsIn(row),
    cell: wordsOrNull(row, 'cell_id'),
    block: numberIn(row, 'block'),
    start: numberIn(row, 'start'),
    end: numberIn(row, 'end'),
    text: wordsIn(row, 'text'),
  }
}

export function cellOf(row: Row): CellMark {
  return {
    id: wordsIn(row, 'cell_id'),
    table: wordsIn(row, 'table_id'),
    row: numberIn(row, 'row'),
    column: numberIn(row, 'column'),
    text: wordsIn(row, 'text'),
    figure: wordsOrNull(row, 'figure_id'),
    anchors: anchorsIn(row),
  }
}
