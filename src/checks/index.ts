import type { CheckKind } from '../model/check.ts'
import type { Document } from '../model/document.ts'
import type { IdentifiedFigure } from '../model/located.ts'
import type { CheckRow } from '../model/rows.ts'
import type { Table } from '../model/table.ts'
import { isCorroborated, tallied } from './corroboration.ts'
import { statedAgain } from './facts/again.ts'
import type { Claim, Finder } from './finder.ts'
import { lineOf } from './line.ts'
import { isMisread } from './misread-levels.ts'
import { proseFinders } from './prose/index.ts'
import { digits } from './rational.ts'
import { readingOf } from './reading.ts'
import { tableFinders } from './table/index.ts'
import { type Judgement, judge } from './verdict.ts'

/** A check before it has its ids. */
export type FoundCheck = Omit<CheckRow, 'review_state' | 'check_id' | 'source_id'>

/** Every way an identity is found; a new one is one file and one line here. Of two that claim the same, the first is kept. */
export const finders: readonly Finder[] = [...tableFinders, ...proseFinders, statedAgain]

/** Every identity the document claims by its own words and layout, with its verdict; but for finders switched off on a table. */
export function findChecks(
  document: Document,
  figures: readonly IdentifiedFigure[],
  switchedOff: ReadonlyMap<Table, readonly string[]> = new Map(),
): FoundCheck[] {
  const judged = judgedClaims(document, figures, switchedOff)
  const tallies = tallied(judged)
  const failing = judged.filter(
    ({ claim, judgement }) => claim.layout && judgement.verdict === 'inconsistent',
  )
  const misread = partsOfMisread(failing.map(({ claim }) => claim))
  return judged.flatMap(({ claim, finder, judgement }) => {
    const { layout, members } = claim
    if (judgement.verdict !== 'inconsistent' || !layout) return [row(claim, finder, judgement)]
    const mistaken = misread.claims.has(claim) || misread.parts.has(members[0]?.found.id ?? '')
    if (!mistaken && isCorroborated(layout, tallies)) return [row(claim, finder, judgement)]
    if (layout.quiet) return []
    return [row(claim, finder, { ...judgement, verdict: 'not_checkable', reason: notBorneOut })]
  })
}

/** Every identity the document claims and what the arithmetic says of it, before the claims are held against each other. */
export function judgedClaims(
  document: Document,
  figures: readonly IdentifiedFigure[],
  switchedOff: ReadonlyMap<Table, readonly string[]>,
): Judged[] {
  const reading = readingOf(document, figures)
  const seen = new Set<string>()
  const judged: Judged[] = []
  for (const finder of finders) {
    for (const claim of finder.find(reading)) {
      const table = claim.members[0]?.found.table
      if (table && switchedOff.get(table)?.includes(finder.name)) continue
      const key = keyOf(claim)
      if (seen.has(key)) continue
      seen.add(key)
      judged.push({ claim, finder: finder.name, judgement: judge(claim) })
    }
  }
  return judged
}

/** Sums that were read one level too high or too low, and the parts in them, which may be misread as totals too. */
function partsOfMisread(failing: readonly Claim[]) {
  const claims = new Set(failing.filter(isMisread))
  const parts = new Set<string>()
  for (const { members } of claims) for (const { found } of members.slice(1)) parts.add(found.id)
  return { claims, parts }
}

const notBorneOut = 'the rest of the table does not show that these are its parts'

export interface Judged {
  claim: Claim
  finder: string
  judgement: Judgement
}

/** A claim with its verdict, as a row without its ids. */
export function checkOf(claim: Claim, finder: string): FoundCheck {
  return row(claim, finder, judge(claim))
}

function row(claim: Claim, finder: string, judgement: Judgement): FoundCheck {
  const { verdict, reason, stated, computed, gap, outcome } = judgement
  const derived = claim.kind === 'derived'
  const first = claim.members[0]?.found
  const value = derived ? outcome?.computed.at : undefined
  return {
    kind: claim.kind,
    finder,
    verdict,
    reason,
    subject: claim.subject,
    members: claim.members.map(({ found, role, weight }) => ({
      figure_id: found.id,
      role,
      weight,
    })),
    stated,
    computed,
    gap,
    derived,
    value: value ? digits(value, 2, 'nearest') : null,
    unit: (derived ? claim.members[1]?.found.figure.unit : first?.figure.unit) ?? null,
    line: lineOf(claim, verdict, reason, outcome),
    anchors: first?.anchors ?? [],
  }
}

/** The same figures in the same roles of the same kind of claim. */
function keyOf({ kind, members }: { kind: CheckKind; members: Claim['members'] }): string {
  const [first, ...rest] = members.map(({ found, role, weight }) => `${role} ${weight} ${found.id}`)
  return [kind, first, ...rest.sort()].join('\n')
}
