import type { Line } from '../../document/table/shape/index.ts'
import { largest } from '../../lexicon/between.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import { compact } from '../../model/text.ts'
import { type Claim, type Finder, member, ratioClaim } from '../finder.ts'
import { judge } from '../verdict.ts'
import { type CheckedPanel, panelsOf } from './panel.ts'
import { isAdditive, slotSum, subjectOf } from './sums.ts'
import { itemsOf } from './totals.ts'
import type { Value } from './values.ts'
import { comparing } from './words.ts'

/** Shares that are rounded may come to a little less than 100. */
const nearlyAll = 99

const share = /占比|比重|占总|占合计/
/** Shares of something outside the table (占GDP比重, 占财政收入比重) or against another year. */
const elsewhere = /占(?!比|总|合计)|上年|同比|增|减/

const holding = new Set(['exact', 'within_rounding', 'unlikely'])

/** 占比: every row's amount against the one total of its column; all of them make 100 where the amounts make the total. */
export const shares: Finder = {
  name: 'table-shares',
  *find(reading) {
    for (const panel of panelsOf(reading)) {
      const total = onlyTotal(panel)
      if (total === null) continue
      for (const columns of columnsOfShares(panel)) yield* sharesIn(panel, total, columns)
    }
  },
}

/** A column of shares, and the one before it whose amounts they are shares of. */
interface ShareColumns {
  share: number
  amount: number
}

function columnsOfShares(panel: CheckedPanel): ShareColumns[] {
  return panel.values.flatMap((column, at) => {
    const amount = panel.values[at - 1]
    const heading = headingOf(panel, column)
    if (amount === undefined || !share.test(heading) || elsewhere.test(heading)) return []
    return comparing.test(headingOf(panel, amount)) ? [] : [{ share: column, amount }]
  })
}

function* sharesIn(panel: CheckedPanel, total: Line, columns: ShareColumns): Generator<Claim> {
  const whole = panel.valueAt(total.row, columns.amount)
  if (typeof whole === 'string' || !isAdditive(whole)) return
  const own = panel.valueAt(total.row, columns.share)
  const less = isLess(own) ? own : undefined
  if (less === undefined) {
    yield* shareOfEach(panel, columns, whole)
    if (isOfLargest(panel, columns.share)) return
  }
  const claim = together(panel, total, columns, less)
  if (claim !== null) yield claim
}

/** Every row's amount makes its share of the whole. */
function* shareOfEach(
  panel: CheckedPanel,
  columns: ShareColumns,
  whole: IdentifiedFigure,
): Generator<Claim> {
  const layout = { line: {}, kind: {}, unsure: true }
  for (const { row, label } of panel.rows) {
    const stated = panel.valueAt(row, columns.share)
    const part = panel.valueAt(row, columns.amount)
    if (typeof stated === 'string' || typeof part === 'string' || part === whole) continue
    if (stated.figure.kind !== 'percent' || part.figure.unit !== whole.figure.unit) continue
    yield { ...ratioClaim(subjectOf(panel, label, columns.share), stated, part, whole), layout }
  }
}

/** The total has a share of its own that is not all: the shares are of something outside the table. */
function isLess(own: Value): own is IdentifiedFigure {
  if (typeof own === 'string' || own.figure.kind !== 'percent') return false
  return Number(own.figure.value) < nearlyAll
}

/** A table of the largest of several (前五名客户) does not list them all. */
function isOfLargest({ table }: CheckedPanel, column: number): boolean {
  const words = [table.title?.text ?? '', ...(table.columns[column]?.path ?? [])].map(compact)
  return words.some(each => largest.test(each))
}

/** The shares of the rows that make the total come to its share where it prints one, else to 100; where nothing stands between them and it and their amounts show it. */
function together(
  panel: CheckedPanel,
  total: Line,
  { share: column, amount }: ShareColumns,
  own: IdentifiedFigure | undefined,
): Claim | null {
  const items = itemsOf(panel).filter(({ row }) => row !== total && !row.group)
  if (items.length < 2 || items.some(({ row, unsure }) => unsure || row.rank > 0)) return null
  const slots = items.map(({ row }) => ({ row: row.row, column: amount }))
  const layout = { line: {}, kind: {} }
  const sum = slotSum(panel, { row: total.row, column: amount }, slots, '', layout)
  if (sum === null || !holding.has(judge(sum).verdict)) return null
  const shares = items.map(({ row }) => panel.valueAt(row.row, column))
  const members = shares.flatMap(share =>
    typeof share === 'string' ? [] : [member(share, 'part')],
  )
  if (members.some(({ found }) => found.figure.kind !== 'percent')) return null
  if (shares.includes('words') || members.length < 2) return null
  const subject = headingOf(panel, column)
  return own === undefined
    ? { kind: 'share', subject, members }
    : { kind: 'sum', subject, members: [member(own, 'total'), ...members] }
}

function headingOf({ table }: CheckedPanel, column: number): string {
  return compact(table.columns[column]?.path.at(-1) ?? '')
}

/** The one row that totals the panel; null where there is none or two. */
function onlyTotal({ rows }: CheckedPanel): Line | null {
  const found = rows.filter(({ rank }) => rank > 1)
  return found.length === 1 ? (found[0] ?? null) : null
}
