import { isFixed } from '../dataset/names.ts'
import type { Glance } from './glance.ts'
import { count } from './listed.ts'
import { type Row, words } from './row.ts'
import type { RowsTold } from './sections/section.ts'

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
    glance({ wrong }: Glance): void {
      count(counts, 'wrong', wrong.total)
    },
    /** Name, number and whether it calls for a look. */
    numbers(): [name: string, number: number, look: boolean][] {
      const of = (name: string) => counts.get(name) ?? 0
      return [
        ['documents', of('sources'), false],
        ['not converted', of('lost'), of('lost') > 0],
        ['records', of('records'), false],
        ['figures', of('figures'), false],
        ['checks', of('checks'), false],
        ['inconsistent', of('wrong'), of('wrong') > 0],
        ['set aside', of('set-aside'), of('set-aside') > 0],
      ]
    },
  }
}
