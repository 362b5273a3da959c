import type { Finder } from '../finding.ts'
import { isSettled, placeOf } from '../place.ts'
import { wordsIn } from '../rows.ts'

/** Numbers of a table whose unit nobody states: one entry a table, settled by its unit. */
export const unitMissing: Finder = {
  table: 'figures',
  mayHold: line => line.includes('"kind":"number"'),
  find(row, known) {
    const table = wordsIn(row, 'table_id')
    const open = row['kind'] === 'number' && row['unit'] === null && row['held_by'] !== 'record'
    if (!open || table === '') return []
    const place = placeOf('figures', row, known)
    return [
      {
        reason: 'unit-missing',
        group: table,
        words: 'no unit is stated for the numbers of this table',
        pipeline: null,
        places: [place],
        targets: [{ table: 'tables', id: table }],
        settledByAny: false,
        amount: null,
        figures: [place.id],
        settled: isSettled(row),
      },
    ]
  },
}
