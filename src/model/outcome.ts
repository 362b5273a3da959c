import type { Diagnostic } from './diagnostic.ts'
import type { FactRow } from './fact.ts'
import type { ReviewRow } from './review.ts'
import type { CellRow, CheckRow, FigureRow, RecordRow, SetAsideRow, TableRow } from './rows.ts'
import type { Format } from './source.ts'

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
