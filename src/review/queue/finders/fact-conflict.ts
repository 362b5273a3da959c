import type { Finder } from '../finding.ts'
import { rowsIn, wordsIn, wordsOrNull } from '../rows.ts'

/** Statements of one fact that can not all be true. Confirming, correcting or rejecting one of them settles it. */
export const factConflict: Finder = {
  table: 'facts',
  mayHold: line => line.includes('"status":"conflict"'),
  find(row, known) {
    if (row['status'] !== 'conflict') return []
    const sources = rowsIn(row, 'sources')
    const figures = sources.map(source => wordsIn(source, 'figure_id'))
    const about = [wordsIn(row, 'subject'), wordsIn(row, 'period_end'), wordsIn(row, 'indicator')]
    return [
      {
        reason: 'fact-conflict',
        group: wordsIn(row, 'fact_id'),
        words: `${about.join(' ')}: ${[...new Set(sources.map(source => wordsIn(source, 'text')))].join(' ≠ ')}`,
        pipeline: null,
        places: sources.map(source => ({
          table: 'figures',
          id: wordsIn(source, 'figure_id'),
          source_id: wordsIn(source, 'source_id'),
          path: wordsOrNull(source, 'path') ?? known.pathOf(wordsIn(source, 'source_id')),
          table_id: null,
          anchors: [],
          words: wordsIn(source, 'text'),
          rests_on: null,
          read: { value: wordsOrNull(source, 'value'), unit: wordsOrNull(row, 'unit') },
        })),
        targets: figures.map(id => ({ table: 'figures', id })),
        settledByAny: true,
        amount: wordsIn(row, 'unit') === 'CNY' ? wordsOrNull(row, 'apart') : null,
        figures,
      },
    ]
  },
}
