import { summary } from './dataset/rows/summary.ts'
import { Tally } from './dataset/rows/tally.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { Outcome } from './model/outcome.ts'

/** What is published of a source that could not be read. */
export function unreadable(sourceId: string, reason: Diagnostic): Outcome {
  const none = { tables: 0, records: 0, setAside: [], figures: new Tally(), checks: [] }
  return {
    status: reason.code === 'format-unsupported' ? 'unsupported' : 'failed',
    source: summary(sourceId, null, none),
    records: [],
    figures: [],
    cells: [],
    checks: [],
    tables: [],
    facts: [],
    setAside: [],
    reviews: [],
    diagnostics: [reason],
  }
}
