import type { TargetTable } from '../../schemas/decision.ts'
import type { Anchor } from '../model/anchor.ts'
import type { Outcome } from '../model/outcome.ts'
import type { CellRow } from '../model/rows.ts'
import { masked, restsOn } from './rests.ts'

/** A row as read that a decision may be about. */
export interface Decidable {
  table: TargetTable
  id: string
  words: string
  rests_on: string
  anchors: readonly Anchor[]
  /** Its columns as published. */
  columns: object
}

/** Words of a decision are cut at the length it may hold. */
const LONGEST = 4000

/** What a decision on a cell rests on: its words under the labels of its row and column. */
export function cellRests({
  row_path,
  column_path,
  table_title,
  text,
}: Pick<CellRow, 'row_path' | 'column_path' | 'table_title' | 'text'>): string {
  return restsOn([...row_path, '', ...column_path, '', table_title ?? ''], text)
}

/** What a decision on a check rests on: its claim. */
export function checkRests(kind: string, finder: string, line: string): string {
  return restsOn([kind, finder, masked(line)], line)
}

/** The rows of one table of a document that decisions may be about. */
export function decidable(outcome: Outcome, table: TargetTable): Decidable[] {
  const row = (id: string, words: string, rests: string, columns: { anchors: Anchor[] }) => ({
    table,
    id,
    words: words.slice(0, LONGEST),
    rests_on: rests,
    anchors: columns.anchors,
    columns,
  })
  switch (table) {
    case 'figures':
      return outcome.figures.map(one => row(one.figure_id, one.text, one.rests_on, one))
    case 'cells':
      return outcome.cells.map(one => row(one.cell_id, one.text, cellRests(one), one))
    case 'checks':
      return outcome.checks.map(one =>
        row(one.check_id, one.line, checkRests(one.kind, one.finder, one.line), one),
      )
    case 'tables':
      return outcome.tables.map(one => row(one.table_id, one.title ?? '', one.rests_on, one))
    case 'set-aside':
      return outcome.setAside.map(one => row(one.set_aside_id, one.words, one.rests_on, one))
    case 'sources': {
      const { source } = outcome
      const words = source.title ?? ''
      return [
        row(source.source_id, words, restsOn([], source.source_id), { ...source, anchors: [] }),
      ]
    }
    case 'decisions':
      return []
  }
}
