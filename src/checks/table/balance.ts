import type { Finder } from '../finder.ts'
import { equalClaim } from '../finder.ts'
import { type Panel, type PanelRow, panelsOf } from './panel.ts'
import { isAdditive } from './sums.ts'
import { bare, compact, rankOf } from './words.ts'

interface Side {
  panel: Panel
  row: PanelRow
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
      for (const [left, right] of pairs(a.panel, b.panel)) {
        const x = a.panel.valueAt(a.row.row, left)
        const y = b.panel.valueAt(b.row.row, right)
        if (typeof x === 'string' || typeof y === 'string' || !isAdditive(x)) continue
        if (x.figure.unit === y.figure.unit) yield equalClaim('收入总计 = 支出总计', [x, y])
      }
    }
  },
}

/** Columns of the two sides that say the same: by their last heading, the total of each side, or the only one. */
function pairs(a: Panel, b: Panel): [number, number][] {
  if (a === b) return a.values.map(column => [column, column])
  const last = (panel: Panel, column: number) =>
    compact(panel.table.columns[column]?.path.at(-1) ?? '')
  if (a.values.length === b.values.length && a.values.length > 1) {
    const same = a.values.every((column, i) => last(a, column) === last(b, b.values[i] ?? -1))
    return same ? a.values.map((column, i) => [column, b.values[i] ?? -1]) : []
  }
  const left = main(a, last)
  const right = main(b, last)
  return left === null || right === null ? [] : [[left, right]]
}

function main(panel: Panel, last: (panel: Panel, column: number) => string): number | null {
  const [only, second] = panel.values
  if (second === undefined) return only ?? null
  return panel.values.find(column => rankOf(last(panel, column)) > 0) ?? null
}
