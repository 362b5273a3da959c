import { compare, decimal } from '../../../model/decimal.ts'
import type { Finder } from '../finding.ts'
import { moneyOf } from '../money.ts'
import { isSettled, placeOf } from '../place.ts'
import { wordsIn } from '../rows.ts'

/** Amounts below one hundred million yuan are left out. */
const LEAST = decimal('100000000')
/** Nine digits before the point: a line without them holds no such amount. */
const big = /"value":"-?\d{9}/

/** Big amounts that no record holds and no fact is stated by; those of one table are one entry. */
export const amountUnclaimed: Finder = {
  table: 'figures',
  mayHold: line =>
    line.includes('"kind":"money"') && !line.includes('"held_by":"record"') && big.test(line),
  find(row, known) {
    const amount = moneyOf(row)
    const isBig = amount !== null && compare(decimal(amount), LEAST) >= 0
    if (!isBig || row['held_by'] === 'record' || known.factsOf(wordsIn(row, 'figure_id')) > 0)
      return []
    const place = placeOf('figures', row, known)
    return [
      {
        reason: 'amount-unclaimed',
        group: wordsIn(row, 'table_id') || place.id,
        words: 'no record and no fact takes this amount',
        pipeline: null,
        places: [place],
        targets: [{ table: 'figures', id: place.id }],
        settledByAny: false,
        amount,
        figures: [place.id],
        settled: isSettled(row),
      },
    ]
  },
}
