import type { Document } from '../../model/document.ts'
import type { SourceSummary } from '../../model/outcome.ts'
import type { Report } from '../../model/report.ts'
import type { CheckRow, FigureRow, SetAsideRow } from '../../model/rows.ts'

/** What was counted in one document. */
export interface Counts {
  tables: number
  records: number
  setAside: readonly SetAsideRow[]
  figures: readonly FigureRow[]
  checks: readonly CheckRow[]
}

/** What a document says about itself and its report, and how much was found in it. */
export function summary(
  sourceId: string,
  document: Document | null,
  { tables, records, setAside, figures, checks }: Counts,
  report?: Report,
): SourceSummary {
  const held = (by: FigureRow['held_by']) => figures.filter(row => row.held_by === by).length
  const facts = document?.facts
  const open = openFlags(setAside, figures, checks)
  return {
    source_id: sourceId,
    format: document?.format ?? null,
    encoding: document?.encoding ?? null,
    pages: document?.pages?.length ?? null,
    title: facts?.title?.value ?? null,
    year: facts?.year?.value ?? null,
    year_executed: report?.executed ?? null,
    year_budgeted: report?.budgeted ?? null,
    organization: facts?.organization?.value ?? null,
    region: facts?.region?.value ?? null,
    published_on: facts?.publishedOn?.value ?? null,
    publisher: facts?.publisher?.value ?? null,
    tables,
    records,
    set_aside: setAside.length,
    figures: figures.length,
    figures_in_records: held('record'),
    figures_in_cells: held('cell'),
    figures_in_prose: held('prose'),
    figures_recognised: figures.filter(({ origin }) => origin === 'ocr').length,
    checks: checks.length,
    inconsistent: open.inconsistent,
    open_flags: open.all,
    approved: null,
  }
}

/** What of a document waits for a person: contradictions, rows set aside, numbers in doubt or recognised from pictures, and numbers of tables without a unit that nobody settled. */
export function openFlags(
  setAside: readonly SetAsideRow[],
  figures: readonly FigureRow[],
  checks: readonly CheckRow[],
): { inconsistent: number; all: number } {
  const doubtful = figures.filter(
    ({ doubt, kind, unit, table_id: table, held_by: by, origin }) =>
      origin === 'ocr' ||
      doubt.length > 0 ||
      (kind === 'number' && unit === null && table !== null && by !== 'record'),
  )
  const contradictions = checks.filter(({ verdict }) => verdict === 'inconsistent')
  const isOpen = ({ review_state: state }: Pick<CheckRow, 'review_state'>) =>
    state === null || state === 'contradicting'
  const inconsistent = contradictions.filter(isOpen).length
  return { inconsistent, all: inconsistent + [...setAside, ...doubtful].filter(isOpen).length }
}
