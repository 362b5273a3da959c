import type { IdentifiedFigure } from '../../model/located.ts'
import type { Layout } from '../borne.ts'
import { type Claim, type Member, member } from '../finder.ts'
import type { Panel } from './panel.ts'
import { bare, compact, level } from './words.ts'

/** A slot of a table that a sum takes in. */
export interface Slot {
  row: number
  column: number
  weight: 1 | -1
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
 * total = Σ parts, from slots of a panel. An empty cell or a dash adds nothing; a cell of words blocks the claim;
 * no claim without a total, without a part, or across units.
 */
export function slotSum(
  panel: Panel,
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
  for (const { row, column, weight } of parts) {
    const part = panel.valueAt(row, column)
    if (part === 'words') worded = true
    if (typeof part === 'string') continue
    if (part.figure.unit !== whole.figure.unit || !isAdditive(part)) return null
    if (part === whole) return null
    members.push(member(part, 'part', weight))
  }
  if (members.length < 2) return null
  const claim: Claim = { kind: 'sum', subject, members, layout }
  return worded ? { ...claim, blocked: 'a part is no number' } : claim
}

/** Indexes, rates and prices are levels: they are never added up. */
function comparesOnly(panel: Panel, subject: string, column: number): boolean {
  const heading = panel.table.columns[column]?.path.at(-1) ?? ''
  return level.test(compact(heading)) || level.test(subject.split(' · ')[0] ?? '')
}

/** What a check is about: the row's label under its column's heading. */
export function subjectOf(panel: Panel, label: string, column: number): string {
  const heading = panel.table.columns[column]?.path.at(-1) ?? ''
  return [bare(label), heading.replace(/\s+/g, '')].filter(words => words !== '').join(' · ')
}
