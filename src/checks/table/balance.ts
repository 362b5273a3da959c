import { bare, type Line, rankOf } from '../../document/table/shape/index.ts'
import { surplus as surplusLabel } from '../../lexicon/between.ts'
import { compact } from '../../model/text.ts'
import type { Finder } from '../finder.ts'
import { type Claim, equalClaim, sumClaim } from '../finder.ts'
import { type CheckedPanel, panelsOf } from './panel.ts'
import { isAdditive } from './sums.ts'

const subject = '收入总计 = 支出总计'

interface Side {
  panel: CheckedPanel
  row: Line
}

/** 收入总计 = 支出总计: the two sides of a budget, beside or below one another in one table. */
export const balance: Finder = {
  name: 'table-balance',
  *find(reading) {
    const sides = new Map<object, { income: Side[]; spending: Side[] }>()
    for (const panel of panelsOf(reading)) {
      const of = sides.get(panel.table) ?? { income: [], spending: [] }
      sides.set(panel.table, of)
      for (const row of panel.rows) {
        if (row.rank !== 3) continue
        const label = bare(row.label)
        const heading = compact(panel.table.columns[panel.values[0] ?? 0]?.path[0] ?? '')
        const words = /^总计$/.test(label) ? heading : label
        if (/收入|来源/.test(words) && !/支出/.test(words)) of.income.push({ panel, row })
        else if (/支出|运用/.test(words) && !/收入/.test(words)) of.spending.push({ panel, row })
      }
    }
    for (const { income, spending } of sides.values()) {
      const [a] = income
      const [b] = spending
      if (a === undefined || b === undefined || income.length + spending.length > 2) continue
      for (const columns of pairs(a.panel, b.panel)) {
        const claim = balanced(a, b, columns)
        if (claim !== null) yield claim
      }
    }
  },
}

/** Both totals the same; or the revenue makes the spending and the one surplus that stands under the totals. */
function balanced(a: Side, b: Side, [left, right]: [number, number]): Claim | null {
  const income = a.panel.valueAt(a.row.row, left)
  const spending = b.panel.valueAt(b.row.row, right)
  if (typeof income === 'string' || typeof spending === 'string') return null
  if (!isAdditive(income) || income.figure.unit !== spending.figure.unit) return null
  const last = Math.max(a.row.row, b.row.row)
  const over = [
    ...leftOver(b.panel, last, right),
    ...(a.panel === b.panel ? [] : leftOver(a.panel, last, left)),
  ]
  const [surplus] = over
  if (surplus === undefined) return equalClaim(subject, [income, spending])
  if (over.length > 1 || surplus === 'words') return null
  return sumClaim(`${subject} + ${surplus.label}`, income, [spending, surplus.value])
}

/** What stands under the totals and is left of the revenue: 年终结余, 结转下年. */
function* leftOver(panel: CheckedPanel, last: number, column: number) {
  for (const { row, label, part } of panel.rows) {
    if (row <= last || part || !surplusLabel.test(bare(label))) continue
    const value = panel.valueAt(row, column)
    if (value === 'words') yield value
    else if (value !== 'none') yield { label: bare(label), value }
  }
}

/** Columns of the two sides that say the same: by their last heading, the total of each side, or the only one. */
function pairs(a: CheckedPanel, b: CheckedPanel): [number, number][] {
  if (a === b) return a.values.map(column => [column, column])
  const last = (panel: CheckedPanel, column: number) =>
    compact(panel.table.columns[column]?.path.at(-1) ?? '')
  if (a.values.length === b.values.length && a.values.length > 1) {
    const same = a.values.every((column, i) => last(a, column) === last(b, b.values[i] ?? -1))
    return same ? a.values.map((column, i) => [column, b.values[i] ?? -1]) : []
  }
  const left = main(a, last)
  const right = main(b, last)
  return left === null || right === null ? [] : [[left, right]]
}

function main(
  panel: CheckedPanel,
  last: (panel: CheckedPanel, column: number) => string,
): number | null {
  const [only, second] = panel.values
  if (second === undefined) return only ?? null
  return panel.values.find(column => rankOf(last(panel, column)) > 0) ?? null
}
