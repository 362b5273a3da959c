import type { Anchor } from '../../model/anchor.ts'
import type { State } from '../view/shapes.ts'
import { stateOf } from '../view/state.ts'
import { anchorsOf, numberOf, type Row, wordsOf, wordsOrNull } from './row.ts'
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
  const what = wordsOf(row, 'indicator') || wordsOf(row, 'metric')
  return {
    id: wordsOf(row, 'figure_id'),
    nth,
    state: stateOf(row),
    title: [what, wordsOf(row, 'text')].filter(part => part !== '').join(': '),
    anchors: anchorsOf(row),
    cell: wordsOrNull(row, 'cell_id'),
    block: numberOf(row, 'block'),
    start: numberOf(row, 'start'),
    end: numberOf(row, 'end'),
    text: wordsOf(row, 'text'),
  }
}

function cellOf(row: Row): CellMark {
  return {
    id: wordsOf(row, 'cell_id'),
    table: wordsOf(row, 'table_id'),
    row: numberOf(row, 'row'),
    column: numberOf(row, 'column'),
    text: wordsOf(row, 'text'),
    figure: wordsOrNull(row, 'figure_id'),
    anchors: anchorsOf(row),
  }
}
