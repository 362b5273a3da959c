import { bare, type Line } from '../../document/table/shape/index.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import { compact } from '../../model/text.ts'
import { type Claim, type Member, member } from '../finder.ts'
import type { Layout } from '../layout.ts'
import type { CheckedPanel } from './panel.ts'
import { changing, level } from './words.ts'

/** A slot of a table that a sum takes in. */
export interface Slot {
  row: number
  column: number
}

const additive = new Set(['money', 'count', 'quantity', 'number'])

/** Longer numbers are several that a page printed close together. */
const longest = 18

/** Whether amounts like this one are added up. */
export function isAdditive({ figure }: IdentifiedFigure): boolean {
  return (
    additive.has(figure.kind) && figure.per === undefined && (figure.value?.length ?? 0) <= longest
  )
}

/**
 * total = Σ parts, from slots of a panel. An empty cell or a dash adds nothing (but a change not stated is none: no claim); a cell of words blocks the claim;
 * no claim without a total, without a part, or across units.
 */
export function slotSum(
  panel: CheckedPanel,
  total: { row: number; column: number },
  parts: readonly Slot[],
  subject: string,
  layout: Layout,
): Claim | null {
  if (comparesOnly(panel, subject, total.column)) return null
  const whole = panel.valueAt(total.row, total.column)
  if (typeof whole === 'string' || !isAdditive(whole)) return null
  const members: Member[] = [member(whole, 'total')]
  let worded = false
  let empty = 0
  for (const { row, column } of parts) {
    const part = panel.valueAt(row, column)
    if (part === 'words') worded = true
    if (part === 'none') empty += 1
    if (typeof part === 'string') continue
    if (part.figure.unit !== whole.figure.unit || !isAdditive(part)) return null
    if (part === whole) return null
    members.push(member(part, 'part'))
  }
  if (members.length < 2 || (empty > 0 && isNotGiven(members))) return null
  if (empty > 0 && changing.test(headingOf(panel, total.column))) return null
  const down = parts.every(({ column }) => column === total.column)
  const beside = () => unused(panel, total, parts)
  const claim: Claim = {
    kind: 'sum',
    subject,
    members,
    layout: down ? { ...layout, beside } : layout,
  }
  return worded ? { ...claim, blocked: 'a part is no number' } : claim
}

/** A total that is not given by its parts: dashes and zeros under an amount. */
function isNotGiven([total, ...parts]: readonly Member[]): boolean {
  const isZero = ({ found }: Member) => Number(found.figure.value) === 0
  return total !== undefined && !isZero(total) && parts.every(isZero)
}

/** Rows below a total that its parts may have left out are not looked for beyond so many. */
const farthest = 4

function unused(panel: CheckedPanel, total: Slot, parts: readonly Slot[]): IdentifiedFigure[] {
  const taken = new Set([total.row, ...parts.map(({ row }) => row)])
  const [first, last] = extent(taken)
  return between(panel, first - farthest, last).flatMap(({ row, rank, group }) => {
    // Before its parts only totals: one of the same reach may belong to it (本年支出合计 and what is passed on).
    if (taken.has(row) || (row < first ? rank === 0 : rank > 0) || group) return []
    const value = panel.valueAt(row, total.column)
    return typeof value === 'string' || !isAdditive(value) ? [] : [value]
  })
}

function extent(rows: Iterable<number>): [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, 0]
  for (const row of rows) {
    first = Math.min(first, row)
    last = Math.max(last, row)
  }
  return [first, last + farthest]
}

/** The rows of a panel from one row of its table to another; rows are in order. */
function between({ rows }: CheckedPanel, first: number, last: number): readonly Line[] {
  const from = lowerBound(rows, first)
  return rows.slice(from, lowerBound(rows, last + 1, from))
}

function lowerBound(rows: readonly Line[], wanted: number, from = 0): number {
  let [low, high] = [from, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.row ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function headingOf({ table }: CheckedPanel, column: number): string {
  return compact(table.columns[column]?.path.at(-1) ?? '')
}

/** Indexes, rates and prices are levels: they are never added up. */
function comparesOnly(panel: CheckedPanel, subject: string, column: number): boolean {
  return level.test(headingOf(panel, column)) || level.test(subject.split(' · ')[0] ?? '')
}

/** What a check is about: the row's label under its column's heading. */
export function subjectOf(panel: CheckedPanel, label: string, column: number): string {
  return [bare(label), headingOf(panel, column)].filter(words => words !== '').join(' · ')
}
