import type { Finder } from '../finding.ts'
import { moneyOf } from '../money.ts'
import { isSettled, placeOf } from '../place.ts'
import { wordsIn, wordsOrNull } from '../rows.ts'

/** Figures recognised from a picture: nothing there is certain. Those of one table are one entry. */
export const figureRecognised: Finder = {
  table: 'figures',
  mayHold: line => line.includes('"origin":"ocr"'),
  find(row, known) {
    if (row['origin'] !== 'ocr') return []
    const place = placeOf('figures', row, known)
    return [
      {
        reason: 'figure-recognised',
        group: wordsIn(row, 'table_id') || place.id,
        words: 'recognised from a picture',
        pipeline: wordsOrNull(row, 'pipeline'),
        places: [place],
        targets: [{ table: 'figures', id: place.id }],
        settledByAny: false,
        amount: moneyOf(row),
        figures: [place.id],
        settled: isSettled(row),
      },
    ]
  },
}
