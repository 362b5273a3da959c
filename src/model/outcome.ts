import type { Diagnostic } from './diagnostic.ts'
import type { FactRow } from './fact.ts'
import type { ReviewRow } from './review.ts'
import type { CellRow, CheckRow, FigureRow, RecordRow, SetAsideRow, TableRow } from './rows.ts'
import type { Format } from './source.ts'
import type { Cell } from './table.ts'

/** `failed`: nothing in it could be read, and a diagnostic of severity error says why. */
export const documentStatuses = ['converted', 'failed', 'unsupported'] as const
export type DocumentStatus = (typeof documentStatuses)[number]

/** Everything one document yields. Plain JSON: no BigInt, no class, no undefined. */
export interface Outcome {
  status: DocumentStatus
  source: SourceSummary
  records: RecordRow[]
  figures: FigureRow[]
  cells: CellRow[]
  checks: CheckRow[]
  tables: TableRow[]
  /** What the figures state, each fact once; their paths are null. */
  facts: FactRow[]
  setAside: SetAsideRow[]
  /** What became of the decisions on it. */
  reviews: ReviewRow[]
  diagnostics: Diagnostic[]
}

/** Rows of one table in their order, which are there or made whenever they are walked. */
export interface Rows<T> extends Iterable<T> {
  readonly length: number
}

/**
 * An outcome whose long tables are walked instead of held: the rows of a long document take more memory than all they are made of.
 * Rows are the same each time.
 */
export interface Conclusion extends Omit<Outcome, 'figures' | 'cells'> {
  figures: Rows<FigureRow>
  cells: Rows<CellRow>
  figureOf(id: string): FigureRow | undefined
  /** Where the cell of a figure stands in its table; undefined for a figure in prose. */
  cellOf(figureId: string): Pick<Cell, 'row' | 'column' | 'anchors'> | undefined
}

/** What one document yields about itself; `sources.ndjson` adds path, status and bytes. */
export interface SourceSummary {
  source_id: string
  format: Format | null
  encoding: string | null
  pages: number | null
  title: string | null
  year: number | null
  year_executed: number | null
  year_budgeted: number | null
  organization: string | null
  region: string | null
  published_on: string | null
  publisher: string | null
  tables: number
  records: number
  set_aside: number
  figures: number
  figures_in_records: number
  figures_in_cells: number
  figures_in_prose: number
  figures_recognised: number
  checks: number
  inconsistent: number
  /** What waits for a person. */
  open_flags: number
  /** Who approved it. */
  approved: string | null
}
