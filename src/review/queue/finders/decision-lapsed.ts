import { targetTable } from '../../../../schemas/decision.ts'
import type { Place } from '../entry.ts'
import type { Finder } from '../finding.ts'
import { type Row, wordsIn, wordsOrNull } from '../rows.ts'

/** Decisions the run did not apply: what they rest on changed, or people disagree. */
export const decisionLapsed: Finder = {
  table: 'reviews',
  mayHold: line => line.includes('"state":"expired"') || line.includes('"state":"contradicting"'),
  find(row, known) {
    const state = row['state'] === 'expired' ? 'expired' : 'contradicting'
    const { success, data: table } = targetTable.safeParse(row['target_table'])
    if (!success) return []
    const id = wordsOrNull(row, 'target_id')
    const decision = wordsIn(row, 'decision_id')
    const source = wordsIn(row, 'source_id')
    const place: Place = {
      table,
      id: id ?? '',
      source_id: source,
      path: known.pathOf(source),
      table_id: table === 'tables' ? id : null,
      anchors: [],
      words: wordsIn(row, 'words'),
      rests_on: null,
      read: { value: wordsOrNull(row, 'value_read') },
    }
    return [
      {
        reason: state === 'expired' ? 'decision-expired' : 'decisions-contradicting',
        group: state === 'expired' ? decision : `${table} ${id}`,
        words: `${wordsIn(row, 'by')}: ${wordsIn(row, 'action')} “${place.words}”: ${wordsIn(row, 'reason')}`,
        pipeline: null,
        places: [place],
        targets: id === null ? [] : [{ table, id }],
        settledByAny: true,
        amount: null,
        figures: table === 'figures' && id !== null ? [id] : [],
        decision: {
          id: decision,
          state,
          before: { words: place.words, read: place.read },
          now: nowIn(row),
        },
      },
    ]
  },
}

function nowIn(row: Row): { words: string; read: Place['read'] } | null {
  const words = wordsOrNull(row, 'words_now')
  if (words === null) return null
  return {
    words,
    read: { value: wordsOrNull(row, 'value_now'), unit: wordsOrNull(row, 'unit_now') },
  }
}
