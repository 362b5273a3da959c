import {
  type Branch,
  bare,
  branchesOf,
  type Line,
  numberOf,
  speaksByIndent,
} from '../../document/table/shape/index.ts'
import type { Claim, Finder } from '../finder.ts'
import { type CheckedPanel, panelsOf } from './panel.ts'
import { slotSum, subjectOf } from './sums.ts'
import { isTakenAway } from './words.ts'

/** A list without any depth is seldom longer. */
const longestList = 24

/** A row that a total may take in: a row of the highest level, or a lower total. */
interface Item {
  row: Line
  unsure: boolean
  /** Rows under it were taken for its parts only because they have no number. */
  tentative: boolean
}

/** Rows of totals: 小计 over the rows before it, 合计 over 小计 and rows, 总计 over 合计 and what follows it; or totals that lead their rows. */
export const totals: Finder = {
  name: 'table-totals',
  *find(reading) {
    for (const panel of panelsOf(reading)) {
      const items = itemsOf(panel)
      const first = items.find(({ row }) => !row.group)
      yield* first !== undefined && first.row.rank > 0
        ? leading(panel, items)
        : trailing(panel, items)
    }
  },
}

/** Totals and rows of the highest level, in order of place. */
export function itemsOf(panel: CheckedPanel): Item[] {
  const branches = new Map<Line, Branch>(branchesOf(panel).map(branch => [branch.row, branch]))
  return panel.rows.flatMap(row => {
    if (row.rank > 0) return [{ row, unsure: false, tentative: false }]
    const branch = branches.get(row)
    return branch === undefined || (branch.parent !== null && !branch.unsure)
      ? []
      : [{ row, unsure: branch.unsure, tentative: branch.children.some(child => child.tentative) }]
  })
}

function* trailing(panel: CheckedPanel, items: readonly Item[]): Generator<Claim> {
  const kind = {}
  const waiting: Item[] = []
  for (const item of items) {
    const { rank } = item.row
    if (rank === 0) {
      waiting.push(item)
      continue
    }
    const parts: Item[] = []
    for (let last = waiting.at(-1); last !== undefined; last = waiting.at(-1)) {
      if (last.row.rank >= rank || (rank === 1 && last.row.group)) break
      parts.push(last)
      waiting.pop()
    }
    parts.reverse()
    yield* claims(panel, item.row, parts, kind)
    waiting.push(item)
  }
}

/** 合计 stands over its rows; 小计 within it over theirs. */
function* leading(panel: CheckedPanel, items: readonly Item[]): Generator<Claim> {
  const kind = {}
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (item === undefined || item.row.rank === 0) continue
    const { rank } = item.row
    let end = i + 1
    while (end < items.length && (items[end]?.row.rank ?? 0) < rank) end++
    const own = items.slice(i + 1, end)
    const lower = own.filter(({ row }) => row.rank > 0)
    if (lower.length === 0) yield* claims(panel, item.row, own, kind)
    else if (own[0]?.row.rank === lower[0]?.row.rank) {
      const highest = own[0]?.row.rank ?? 0
      yield* claims(
        panel,
        item.row,
        lower.filter(({ row }) => row.rank === highest),
        kind,
      )
    }
  }
}

function* claims(
  panel: CheckedPanel,
  total: Line,
  items: readonly Item[],
  kind: object,
): Generator<Claim> {
  const parts = items.filter(({ row }) => !row.group)
  if (parts.length === 0 || parts.some(({ unsure }) => unsure) || isMixed(total, parts)) return
  if (parts.some(({ row }) => isTakenAway(row.label))) return
  const layout = { line: {}, kind, unsure: isUnsure(panel, total, parts) }
  for (const column of panel.values) {
    const slots = parts.map(({ row }) => ({ row: row.row, column }))
    const subject = subjectOf(panel, total.label, column)
    const claim = slotSum(panel, { row: total.row, column }, slots, subject, layout)
    if (claim) yield claim
  }
}

function isUnsure(panel: CheckedPanel, total: Line, parts: readonly Item[]): boolean {
  if (parts.some(({ tentative }) => tentative) || isLoneTotal(parts)) return true
  return mayNest(panel, parts) || isCut(panel, total, parts)
}

/** A total and one other may be of different things (全市 and 市本级). */
function isLoneTotal(parts: readonly Item[]): boolean {
  return parts.length === 1 && (parts[0]?.row.rank ?? 0) > 0
}

/** Rows of the total may stand on a page that is no part of this table. */
function isCut(panel: CheckedPanel, total: Line, parts: readonly Item[]): boolean {
  const [first] = panel.rows
  const last = panel.rows.at(-1)
  const ends = [total, ...parts.map(({ row }) => row)]
  return (
    (panel.openBefore && first !== undefined && ends.includes(first)) ||
    (panel.openAfter && last !== undefined && (ends.includes(last) || parts[0]?.row !== first))
  )
}

/**
 * Rows without number, code or indentation may be parts of one another: after a total (转移性支出 and its kinds)
 * and in long lists.
 */
function mayNest(panel: CheckedPanel, parts: readonly Item[]): boolean {
  const loose = parts.filter(({ row }) => row.rank === 0)
  const flat = loose.every(({ row }) => row.code === '' && numberOf(row.label) === null)
  if (!flat || loose.length < 2) return false
  if (loose.length === parts.length && loose.length <= longestList) return false
  return !isIndented(panel)
}

const known = new WeakMap<CheckedPanel, boolean>()

function isIndented(panel: CheckedPanel): boolean {
  const before = known.get(panel)
  if (before !== undefined) return before
  const found = speaksByIndent(panel.rows)
  known.set(panel, found)
  return found
}

/** 收入 and 支出 are never added up. */
function isMixed(total: Line, parts: readonly Item[]): boolean {
  const sides = new Set(
    [total, ...parts.map(({ row }) => row)]
      .filter(({ rank }) => rank > 0)
      .map(({ label }) => /(收入|支出)\S{0,4}$/.exec(bare(label))?.[1])
      .filter(side => side !== undefined),
  )
  return sides.size > 1
}
