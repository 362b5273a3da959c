import type { Claim } from './finder.ts'
import { spanOf } from './interval.ts'
import type { Layout } from './layout.ts'
import { sign } from './rational.ts'
import type { Judgement } from './verdict.ts'

/** What other claims of a reading came to, where at least two of their parts say something. */
interface Tally {
  holds: number
  fails: number
  /** Figures that every failing claim has: one of them being wrong explains all failures. */
  common?: ReadonlySet<string>
}

const good = new Set(['exact', 'within_rounding', 'unlikely', 'truncation_only', 'plausible'])

/** Counts for every reading of a layout how often it held and how often it failed. */
export function tallied(judged: readonly { claim: Claim; judgement: Judgement }[]) {
  const tallies = new Map<object, Tally>()
  for (const { claim, judgement } of judged) {
    if (claim.layout === undefined) continue
    const fails = judgement.verdict === 'inconsistent'
    if (!fails && (!good.has(judgement.verdict) || !saysSomething(claim))) continue
    for (const reading of [claim.layout.line, claim.layout.kind]) {
      const tally = tallies.get(reading) ?? { holds: 0, fails: 0 }
      tallies.set(reading, tally)
      if (fails) fail(tally, claim)
      else tally.holds += 1
    }
  }
  return tallies
}

function fail(tally: Tally, { kind, members }: Claim): void {
  const ids = kind === 'order' ? [] : members.map(({ found }) => found.id)
  tally.fails += 1
  tally.common = new Set(tally.common ? ids.filter(id => tally.common?.has(id)) : ids)
}

/** A total of one part, or of zeros, shows nothing of how the table is built. */
function saysSomething({ kind, members }: Claim): boolean {
  if (kind === 'order') return true
  const parts = members.slice(1).filter(({ found }) => {
    const span = spanOf(found.figure)
    return span?.min == null || sign(span.min) !== 0 || span.max === null || sign(span.max) !== 0
  })
  return parts.length >= (kind === 'equal' ? 1 : 2)
}

/** A table in which one manner of reading fails more often, or more than once in so many, was not read as it is built. */
const mostFailures = 2
const oneIn = 40

/**
 * Whether a failing claim may be called inconsistent: the same reading holds at least as often as it fails in the other
 * columns of its rows; where these say nothing, elsewhere in its table with next to no failures; a claim that stands
 * alone is taken at its word. A reading that fails wherever it is tried is a layout misread (rows left out, rows that
 * are parts of parts), not an error.
 */
export function isCorroborated(layout: Layout, tallies: ReadonlyMap<object, Tally>): boolean {
  const line = tallies.get(layout.line) ?? { holds: 0, fails: 0 }
  if (line.holds > 0 || line.fails > 1) return line.holds >= line.fails * (layout.needs ?? 1)
  if (layout.unsure) return false
  const kind = tallies.get(layout.kind) ?? { holds: 0, fails: 0 }
  if (kind.holds + kind.fails === 1) return true
  if (kind.fails > 1 && (kind.common?.size ?? 0) > 0) return true
  return kind.holds >= kind.fails && kind.fails <= Math.max(mostFailures, kind.holds / oneIn)
}
