import type { Document } from '../../model/document.ts'
import type { SourceSummary } from '../../model/outcome.ts'
import type { Report } from '../../model/report.ts'
import type { CheckRow, SetAsideRow } from '../../model/rows.ts'
import type { Tally } from './tally.ts'

/** What was counted in one document. */
export interface Counts {
  tables: number
  records: number
  setAside: readonly SetAsideRow[]
  figures: Tally
  checks: readonly CheckRow[]
}

/** What a document says about itself and its report, and how much was found in it. */
export function summary(
  sourceId: string,
  document: Document | null,
  { tables, records, setAside, figures, checks }: Counts,
  report?: Report,
): SourceSummary {
  const { record, cell, prose } = figures.held
  const facts = document?.facts
  const open = openFlags(setAside, figures.waiting, checks)
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
    figures: record + cell + prose,
    figures_in_records: record,
    figures_in_cells: cell,
    figures_in_prose: prose,
    figures_recognised: figures.recognised,
    checks: checks.length,
    inconsistent: open.inconsistent,
    open_flags: open.all,
    approved: null,
  }
}

/** What of a document waits for a person: contradictions, rows set aside, and so many figures. */
export function openFlags(
  setAside: readonly SetAsideRow[],
  figures: number,
  checks: readonly CheckRow[],
): { inconsistent: number; all: number } {
  const contradictions = checks.filter(({ verdict }) => verdict === 'inconsistent')
  const inconsistent = contradictions.filter(isOpen).length
  return { inconsistent, all: inconsistent + figures + setAside.filter(isOpen).length }
}

/** Whether nobody settled a row. */
export function isOpen({ review_state: state }: Pick<CheckRow, 'review_state'>): boolean {
  return state === null || state === 'contradicting'
}
