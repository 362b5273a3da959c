import type { Finder } from '../finding.ts'
import { isSettled, placeOf } from '../place.ts'

/** Percent: a table read with less confidence may be no table, or have other rows and columns. */
const LEAST = 60

/** Tables the reader is not sure of. */
export const tableUncertain: Finder = {
  table: 'tables',
  mayHold: () => true,
  find(row, known) {
    const { confidence, figures } = row
    if (typeof confidence !== 'number' || confidence >= LEAST || figures === 0) return []
    const place = placeOf('tables', row, known)
    return [
      {
        reason: 'table-uncertain',
        group: place.id,
        words: `read as a table with ${confidence} % confidence: ${place.words}`,
        pipeline: null,
        places: [place],
        targets: [{ table: 'tables', id: place.id }],
        settledByAny: false,
        amount: null,
        figures: [],
        settled: isSettled(row),
      },
    ]
  },
}
