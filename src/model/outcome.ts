import type { Diagnostic } from './diagnostic.ts'
import type { FactRow } from './fact.ts'
import type { ReviewRow } from './review.ts'
import type {
  CellRow,
  CheckRow,
  FigureRow,
  RecordRow,
  SetAsideRow,
  SourceSummary,
  TableRow,
} from './rows.ts'

/** Everything one document yields. Plain JSON: no BigInt, no class, no undefined. */
export interface Outcome {
  /** `failed`: nothing in it could be read, and a diagnostic of severity error says why. */
  status: 'converted' | 'failed' | 'unsupported'
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
