import { createHash } from 'node:crypto'
import type { Claim } from '../../checks/finder.ts'
import { sumClaim } from '../../checks/finder.ts'
import { checkOf, type FoundCheck } from '../../checks/index.ts'
import type { AcrossFinder, Verdict } from '../../model/check.ts'
import type { CheckRow } from '../../model/rows.ts'
import { type Addend, figureOf } from './addend.ts'

/** Facts of several documents that ought to make another one. */
export interface Sum {
  finder: AcrossFinder
  /** Sums of one reading have the same parts, of other indicators or times: they bear each other out. */
  reading: string
  total: Addend
  parts: readonly Addend[]
}

const holding: ReadonlySet<Verdict> = new Set(['exact', 'within_rounding', 'truncation_only'])
const notBorneOut = 'no other sum of these parts holds: some may be missing or of another basis'

/** Sums as checks. One that fails is inconsistent only where another sum of the same parts holds: else the parts may not be all of them. */
export function judgedSums(sums: readonly Sum[]): CheckRow[] {
  const judged = sums.map(sum => ({ sum, check: checkOf(claimOf(sum), sum.finder) }))
  const borneOut = new Set(
    judged.flatMap(({ sum, check }) => (holding.has(check.verdict) ? [sum.reading] : [])),
  )
  return judged.map(({ sum, check }) =>
    check.verdict === 'inconsistent' && !borneOut.has(sum.reading)
      ? row(sum, checkOf({ ...claimOf(sum), blocked: notBorneOut }, sum.finder))
      : row(sum, check),
  )
}

function claimOf({ total, parts }: Sum): Claim {
  const { subject, indicator, period_start: start, period_end: end } = total
  const when = start === end ? end : `${start}–${end}`
  return sumClaim(`${subject} ${indicator} ${when}`, figureOf(total), parts.map(figureOf))
}

/** The check belongs to the document that states the total; its members stand wherever their figures do. */
function row({ finder, total, parts }: Sum, check: FoundCheck): CheckRow {
  const ids = [total, ...parts].map(({ stated }) => stated.figure_id)
  const id = createHash('sha256')
    .update([finder, ...ids].join('\n'))
    .digest('hex')
    .slice(0, 24)
  return { check_id: id, source_id: total.stated.source_id, ...check, review_state: null }
}
