import type { FoundCheck } from '../../checks/index.ts'
import type { Identify } from '../../identity.ts'
import type { Document } from '../../model/document.ts'
import type { FactRow } from '../../model/fact.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import type { Report } from '../../model/report.ts'
import type { RecordResult } from '../../records/index.ts'

/** What the stages found in one document. */
export interface Findings {
  document: Document
  /** What it reports, and of which years. */
  report: Report | undefined
  sourceId: string
  identify: Identify
  read: RecordResult
  figures: readonly IdentifiedFigure[]
  checks: readonly FoundCheck[]
  facts: FactRow[]
}
