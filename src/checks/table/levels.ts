import { type Branch, branchesOf } from '../../document/table/shape/index.ts'
import { compact } from '../../model/text.ts'
import type { Claim, Finder } from '../finder.ts'
import { orderClaim } from '../finder.ts'
import type { Layout } from '../layout.ts'
import { type CheckedPanel, panelsOf } from './panel.ts'
import { isAdditive, slotSum, subjectOf } from './sums.ts'
import { changing, isTakenAway, level } from './words.ts'

/** A row and the rows one level below it: 201 = 20101 + 20102 …, 一、 = 1、 + 2、 …, by indentation. */
export const levels: Finder = {
  name: 'table-levels',
  *find(reading) {
    for (const panel of panelsOf(reading)) {
      const kind = {}
      const branches = branchesOf(panel)
      const cut = panel.openAfter ? aboveLast(branches) : new Set<Branch>()
      for (const branch of branches)
        yield* ofBranch(panel, branch, { kind, unsure: cut.has(branch) })
    }
  },
}

/** The last row and everything above it, which may have more rows on the next page. */
function aboveLast(branches: readonly Branch[]): Set<Branch> {
  const found = new Set<Branch>()
  for (let at = branches.at(-1) ?? null; at !== null; at = at.parent) found.add(at)
  return found
}

function* ofBranch(
  panel: CheckedPanel,
  { row, children }: Branch,
  reading: Omit<Layout, 'line'>,
): Generator<Claim> {
  const sure = children.filter(({ unsure }) => !unsure)
  const unsure = reading.unsure === true || sure.some(({ tentative }) => tentative)
  const layout = { ...reading, unsure, line: {} }
  if (sure.length === 0 || sure.length < children.length || row.group) return
  if (sure.some(child => isTakenAway(child.row.label))) return
  if (row.code === '' && sure.length === 1) return
  for (const column of panel.values) {
    const slots = sure.map(child => ({
      row: child.row.row,
      column,
    }))
    const subject = subjectOf(panel, row.label, column)
    const claim = slotSum(panel, { row: row.row, column }, slots, subject, layout)
    if (claim) yield claim
  }
}

/** 其中 lists parts, perhaps not all: each is at most the whole. */
export const parts: Finder = {
  name: 'table-parts',
  *find(reading) {
    for (const panel of panelsOf(reading)) {
      const kind = {}
      for (const branch of branchesOf(panel))
        for (const part of branch.parts) yield* atMost(panel, part, branch, kind)
    }
  },
}

function* atMost(panel: CheckedPanel, part: Branch, whole: Branch, kind: object): Generator<Claim> {
  if (part.unsure) return
  const line = {}
  for (const column of panel.values) {
    const heading = compact(panel.table.columns[column]?.path.at(-1) ?? '')
    if (changing.test(heading) || level.test(heading)) continue
    const smaller = panel.valueAt(part.row.row, column)
    const larger = panel.valueAt(whole.row.row, column)
    if (typeof smaller === 'string' || typeof larger === 'string') continue
    if (!isAdditive(smaller) || smaller.figure.unit !== larger.figure.unit) continue
    if (smaller.figure.value?.startsWith('-') || larger.figure.value?.startsWith('-')) continue
    const subject = subjectOf(panel, part.row.label, column)
    yield { ...orderClaim(subject, smaller, larger), layout: { line, kind } }
  }
}
