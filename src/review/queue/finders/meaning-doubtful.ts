import type { Finder } from '../finding.ts'
import { moneyOf } from '../money.ts'
import { isSettled, placeOf } from '../place.ts'
import { listIn, type Row, wordsIn } from '../rows.ts'

/** Figures with two near readings; those of one table, or of one paragraph, in doubt about the same roles are one entry. */
export const meaningDoubtful: Finder = {
  table: 'figures',
  mayHold: line => !line.includes('"doubt":[]'),
  find(row, known) {
    const doubt: unknown = row['doubt']
    if (!Array.isArray(doubt) || doubt.length === 0) return []
    const roles = doubt.join(', ')
    const place = { ...placeOf('figures', row, known), second: secondIn(row) }
    return [
      {
        reason: 'meaning-doubtful',
        group: `${wordsIn(row, 'table_id') || blockOf(row)}\n${roles}`,
        words: `in doubt: ${roles}`,
        pipeline: typeof row['pipeline'] === 'string' ? row['pipeline'] : null,
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

/** The paragraph a figure stands in. */
function blockOf(row: Row): string {
  return `${wordsIn(row, 'source_id')} ${String(row['block'])}`
}

function secondIn(row: Row): Record<string, string> {
  const readings = listIn(row, 'doubt_readings')
  return Object.fromEntries(listIn(row, 'doubt').map((role, i) => [role, readings[i] ?? '']))
}
