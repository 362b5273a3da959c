import type { Finder } from '../finding.ts'
import { moneyOf } from '../money.ts'
import { placeOf } from '../place.ts'
import { wordsIn } from '../rows.ts'

/** Figures that were recognised from a picture: those of one table, and those in prose of one document, are one entry. */
export const recognised: Finder = {
  table: 'figures',
  mayHold: line => line.includes('"origin":"ocr"'),
  find(row, known) {
    if (row['origin'] !== 'ocr') return []
    const place = placeOf('figures', row, known)
    return [
      {
        reason: 'recognised',
        group: wordsIn(row, 'table_id') || `prose of ${place.source_id}`,
        words: 'recognised from a picture: compare it with the page',
        pipeline: typeof row['pipeline'] === 'string' ? row['pipeline'] : null,
        places: [place],
        targets: [{ table: 'figures', id: place.id }],
        settledByAny: false,
        amount: moneyOf(row),
        figures: [place.id],
      },
    ]
  },
}
