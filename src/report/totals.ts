import { isFixed } from '../dataset/names.ts'
import type { Glance } from './glance.ts'
import { count } from './listed.ts'
import { type Row, words } from './row.ts'
import type { RowsTold } from './sections/section.ts'
import type { Total } from './words/words.ts'

/** The numbers at the head of the page. */
export function openTotals() {
  const counts = new Map<string, number>()
  return {
    /** So many rows of a table. */
    rows(table: string, many: number): void {
      count(counts, isFixed(table) ? table : 'records', many)
    },
    row(table: RowsTold, row: Row): void {
      if (table === 'sources' && words(row, 'status') !== 'converted') count(counts, 'lost')
    },
    glance({ verdicts }: Glance): void {
      for (const [verdict, many] of verdicts)
        if (verdict === 'inconsistent') count(counts, 'wrong', many)
    },
    /** What, how many and whether it calls for a look. */
    numbers(): [name: Total, number: number, look: boolean][] {
      const of = (name: string) => counts.get(name) ?? 0
      return [
        ['documents', of('sources'), false],
        ['lost', of('lost'), of('lost') > 0],
        ['records', of('records'), false],
        ['figures', of('figures'), false],
        ['facts', of('facts'), false],
        ['checks', of('checks'), false],
        ['wrong', of('wrong'), of('wrong') > 0],
        ['aside', of('set-aside'), of('set-aside') > 0],
      ]
    },
  }
}
