import { type Listed, listed, takeBest } from '../listed.ts'
import { cell, number, path as pathCell, rows } from '../parts.ts'
import { type Row, spot, words } from '../row.ts'
import type { Section } from './section.ts'

interface Amount {
  value: string
  text: string
  metric: string
  spot: string
}

const BIGGEST = 30

/** The biggest amounts of money as printed, with their place; an error of scale shows here first. */
export const amounts: Section = {
  title: 'Biggest amounts',
  reads: ['figures'],
  open() {
    const biggest: Listed<Amount> = listed()
    return {
      row(_table: string, path: string, row: Row) {
        const value = row['value']
        if (row['unit'] !== 'CNY' || typeof value !== 'string') return
        const amount = {
          value,
          text: words(row, 'text'),
          metric: words(row, 'metric'),
          spot: spot(path, row),
        }
        takeBest(biggest, amount, BIGGEST, (a, b) => compare(b.value, a.value))
      },
      body: () =>
        rows(
          biggest,
          ['as printed', 'in 亿元', 'of what', 'document'],
          row => [
            cell(row.text, 'amount'),
            number(yi(row.value)),
            cell(row.metric),
            pathCell(row.spot),
          ],
          'figures.ndjson',
        ),
    }
  },
}

/** An amount of 元 in whole 亿元, cut, with its digits grouped; below one 亿 as “under 1”. */
function yi(value: string): string {
  const whole = value.split('.')[0] ?? ''
  const kept = whole.slice(0, -8)
  if (kept === '' || kept === '-') return 'under 1'
  return kept.replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Orders two decimals without turning either into a float. */
function compare(a: string, b: string): number {
  const [minusA, minusB] = [a.startsWith('-'), b.startsWith('-')]
  if (minusA !== minusB) return minusA ? -1 : 1
  return minusA ? size(b.slice(1), a.slice(1)) : size(a, b)
}

function size(a: string, b: string): number {
  const [wholeA = '', partA = ''] = a.split('.')
  const [wholeB = '', partB = ''] = b.split('.')
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length
  if (wholeA !== wholeB) return wholeA < wholeB ? -1 : 1
  return partA === partB ? 0 : partA < partB ? -1 : 1
}
