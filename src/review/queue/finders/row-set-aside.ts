import type { Finder } from '../finding.ts'
import { isSettled, placeOf } from '../place.ts'
import { wordsIn } from '../rows.ts'

/** Rows that did not fit their pipeline; those of one table that lack the same thing for the same reason are one entry. */
export const rowSetAside: Finder = {
  table: 'set-aside',
  mayHold: () => true,
  find(row, known) {
    const place = placeOf('set-aside', row, known)
    const [pipeline, field, reason] = ['pipeline', 'field', 'reason'].map(name =>
      wordsIn(row, name),
    )
    const where = wordsIn(row, 'table_id') || place.source_id
    return [
      {
        reason: 'row-set-aside',
        group: [where, pipeline, field, causeOf(reason ?? '', place.words)].join('\n'),
        words: `${pipeline}: ${field}: ${reason}`,
        pipeline: pipeline ?? null,
        places: [place],
        targets: [{ table: 'set-aside', id: place.id }],
        settledByAny: false,
        amount: null,
        figures: [],
        settled: isSettled(row),
      },
    ]
  },
}

/** A reason without the words of its row, which differ from row to row. */
function causeOf(reason: string, words: string): string {
  return words === '' ? reason : reason.replaceAll(words, '…')
}
