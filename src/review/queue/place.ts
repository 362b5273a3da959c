import type { TargetTable } from '../../../schemas/decision.ts'
import { cellRests, checkRests } from '../../decisions/rows.ts'
import type { Anchor } from '../../model/anchor.ts'
import { figureAttributes } from '../../model/review.ts'
import type { Place } from './entry.ts'
import type { Known } from './finding.ts'
import { listIn, type Row, wordsIn, wordsOrNull } from './rows.ts'

/** What a place tells of a row: its id, its words, and the columns that were read. */
interface About {
  id: string
  words: string
  read: readonly string[]
}

/** The columns that tell a table's row in the queue and in a decision. */
const abouts: Partial<Readonly<Record<TargetTable, About>>> = {
  figures: {
    id: 'figure_id',
    words: 'text',
    read: ['value', 'unit', 'unit_from', ...figureAttributes],
  },
  cells: { id: 'cell_id', words: 'text', read: ['value', 'unit', 'kind'] },
  checks: { id: 'check_id', words: 'line', read: ['verdict', 'kind', 'gap'] },
  tables: { id: 'table_id', words: 'title', read: ['unit', 'confidence'] },
  'set-aside': { id: 'set_aside_id', words: 'words', read: ['pipeline', 'field', 'reason'] },
  sources: { id: 'source_id', words: 'title', read: ['figures', 'inconsistent', 'set_aside'] },
}

/** The column of a table's ids that decisions name. */
export function idColumn(table: TargetTable): string {
  return abouts[table]?.id ?? ''
}

/** A row as a place; what it says of its anchors is left out where they are none. */
export function placeOf(table: TargetTable, row: Row, known: Pick<Known, 'pathOf'>): Place {
  const { id = '', words = '', read = [] } = abouts[table] ?? {}
  const sourceId = wordsIn(row, 'source_id')
  const anchors: unknown = row['anchors']
  return {
    table,
    id: wordsIn(row, id),
    source_id: sourceId,
    path: known.pathOf(sourceId),
    table_id: wordsOrNull(row, 'table_id'),
    anchors: Array.isArray(anchors) ? anchors.slice(0, MOST).filter(isAnchor) : [],
    words: wordsIn(row, words).slice(0, LONGEST),
    rests_on: restsIn(table, row),
    read: Object.fromEntries(read.map(column => [column, plain(row[column])])),
  }
}

/** Cells and checks say what a decision on them rests on by their columns. */
function restsIn(table: TargetTable, row: Row): string | null {
  if (table === 'cells')
    return cellRests({
      row_path: listIn(row, 'row_path'),
      column_path: listIn(row, 'column_path'),
      table_title: wordsOrNull(row, 'table_title'),
      text: wordsIn(row, 'text'),
    })
  if (table === 'checks')
    return checkRests(wordsIn(row, 'kind'), wordsIn(row, 'finder'), wordsIn(row, 'line'))
  return wordsOrNull(row, 'rests_on')
}

/** Whether a run took in what a person settled of a row. */
export function isSettled({ review_state: state }: Row): boolean {
  return typeof state === 'string' && state !== 'contradicting'
}

/** As much of a place as a decision may hold. */
const MOST = 64
const LONGEST = 4000

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'string') return value.slice(0, LONGEST)
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}

const kinds: ReadonlySet<unknown> = new Set([
  'text',
  'page',
  'sheet',
  'part',
] satisfies Anchor['kind'][])

/** Anchors of a dataset are what its contract says; one that was edited is looked at where a decision is made of it. */
function isAnchor(value: unknown): value is Anchor {
  return typeof value === 'object' && value !== null && 'kind' in value && kinds.has(value.kind)
}
