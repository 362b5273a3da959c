import type { Anchor } from '../../model/anchor.ts'
import { type Row, wordsIn, wordsOrNull } from '../queue/rows.ts'
import type { State } from '../view/shapes.ts'
import { stateOf } from '../view/state.ts'
import { anchorsIn, numberIn } from './row.ts'
import type { TableRows } from './table-rows.ts'

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

/** Every figure and cell of a document. */
export interface Marks {
  figures: readonly FigureMark[]
  cells: readonly CellMark[]
}

/** Rows that are read at a time. */
const MANY = 2000

export async function marksOf(
  tables: { figures: TableRows; cells: TableRows },
  source: string,
): Promise<Marks> {
  const figures: FigureMark[] = []
  for await (const row of allOf(tables.figures, source)) figures.push(figureOf(row, figures.length))
  const cells: CellMark[] = []
  for await (const row of allOf(tables.cells, source)) cells.push(cellOf(row))
  return { figures, cells }
}

/** The rows of a document, some at a time. */
export async function* allOf(table: TableRows, source: string): AsyncGenerator<Row> {
  for (let from = 0; ; from += MANY) {
    const { rows } = await table.ofSource(source, from, MANY)
    yield* rows
    if (rows.length < MANY) return
  }
}

function figureOf(row: Row, nth: number): FigureMark {
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

function cellOf(row: Row): CellMark {
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
