import { acrossFinders } from '../../../model/check.ts'
import type { Finder } from '../finding.ts'
import { isSettled, placeOf } from '../place.ts'
import { rowsIn, wordsIn } from '../rows.ts'

/**
 * Arithmetic of the document that does not come out; claims about one figure are one entry. A decision on the check or on any of its figures settles it.
 * Sums over documents are no work of a reviewer: they are made after documents are read, so no decision could stay with them.
 */
export const checkInconsistent: Finder = {
  table: 'checks',
  mayHold: line => line.includes('"verdict":"inconsistent"'),
  find(row, known) {
    if (acrossFinders.some(name => name === wordsIn(row, 'finder'))) return []
    const check = placeOf('checks', row, known)
    const figures = rowsIn(row, 'members').map(member => wordsIn(member, 'figure_id'))
    return [
      {
        reason: 'check-inconsistent',
        group: figures[0] ?? check.id,
        words: [wordsIn(row, 'subject'), check.words].filter(part => part !== '').join(': '),
        pipeline: null,
        places: [check],
        targets: [{ table: 'checks', id: check.id }],
        settledByAny: true,
        amount: null,
        figures,
        settled: isSettled(row),
      },
    ]
  },
}
