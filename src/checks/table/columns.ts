import { bare, rankOf } from '../../document/table/shape/index.ts'
import { compact } from '../../model/text.ts'
import type { Finder } from '../finder.ts'
import { type CheckedPanel, panelsOf } from './panel.ts'
import { type Slot, slotSum, subjectOf } from './sums.ts'
import { comparing, passedOn, tiers } from './words.ts'

/** A total among columns and the columns it is the total of. */
interface Sum {
  total: number
  parts: number[]
  /** The parts are levels of government. */
  tiered: boolean
}

/** Columns of totals: 合计 = 基本支出 + 项目支出 under one heading, row by row. */
export const columns: Finder = {
  name: 'table-columns',
  *find(reading) {
    for (const panel of panelsOf(reading)) {
      const sums = sumsOf(panel)
      if (sums.length === 0) continue
      const kind = {}
      for (const row of panel.rows) {
        for (const sum of sums) {
          const { total, parts } = sum
          if (sum.tiered && passedOn.test(bare(row.label))) continue
          const slots: Slot[] = parts.map(column => ({ row: row.row, column }))
          const subject = subjectOf(panel, row.label, total)
          const whole = { row: row.row, column: total }
          const claim = slotSum(panel, whole, slots, subject, { line: sum, kind })
          if (claim) yield claim
        }
      }
    }
  },
}

/** Headings of rates, which stand beside amounts and are no part of them. */
const rates = /[%％率]$|占比|比重/

/** Every heading whose columns hold a total and other columns, from the outermost in. */
function sumsOf(panel: CheckedPanel): Sum[] {
  const paths = new Map<number, string[]>(
    panel.values.map(column => [column, (panel.table.columns[column]?.path ?? []).map(compact)]),
  )
  const sums: Sum[] = []
  const amounts = panel.values.filter(column => !rates.test(paths.get(column)?.at(-1) ?? ''))
  divide(amounts, 0, paths, sums)
  return sums
}

/**
 * Columns that share the first `depth` headings: groups by the next one. Returns the columns that stand for all of
 * them: their total where they have one, else each group's own.
 */
function divide(
  all: readonly number[],
  depth: number,
  paths: ReadonlyMap<number, readonly string[]>,
  sums: Sum[],
): number[] {
  const groups = new Map<string, number[]>()
  for (const column of all) {
    const heading = paths.get(column)?.[depth] ?? ''
    groups.set(heading, [...(groups.get(heading) ?? []), column])
  }
  const standing: { heading: string; columns: number[] }[] = []
  for (const [heading, columns] of groups) {
    const deeper = columns.some(column => (paths.get(column)?.length ?? 0) > depth + 1)
    const own = deeper && columns.length > 1 ? divide(columns, depth + 1, paths, sums) : columns
    standing.push({ heading, columns: own })
  }
  const total = totalAmong(standing)
  if (total === null) return standing.flatMap(({ columns }) => columns)
  const parts = standing.filter(({ columns }) => !columns.includes(total))
  if (parts.length > 0 && parts.every(({ heading }) => !comparing.test(heading)))
    sums.push({
      total,
      parts: parts.flatMap(({ columns }) => columns),
      tiered: parts.some(({ heading }) => tiers.test(heading)),
    })
  return [total]
}

/** The one column headed as a total, first or last of its kind; none where two are, or where it is repeated. */
function totalAmong(standing: readonly { heading: string; columns: number[] }[]): number | null {
  const found = standing.filter(({ heading }) => rankOf(heading) > 0)
  const [only] = found
  if (only === undefined || found.length > 1 || only.columns.length > 1) return null
  const at = standing.indexOf(only)
  return at === 0 || at === standing.length - 1 ? (only.columns[0] ?? null) : null
}
