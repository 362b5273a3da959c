import { count } from './listed.ts'
import { type Line, words } from './row.ts'

const FIXED = new Set(['sources', 'figures', 'cells', 'checks', 'diagnostics', 'set-aside'])

/** The numbers at the head of the page. */
export function openTotals() {
  const counts = new Map<string, number>()
  return {
    /** So many rows of a table that are not handed over one by one. */
    rows(table: string, many: number): void {
      count(counts, table, many)
    },
    row(table: string, line: Line): void {
      count(counts, FIXED.has(table) ? table : 'records')
      if (table === 'sources' && words(line.row, 'status') !== 'converted') count(counts, 'lost')
      if (table === 'checks' && words(line.row, 'verdict') === 'inconsistent')
        count(counts, 'wrong')
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
