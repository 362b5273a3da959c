import type { FoundCheck } from '../../checks/index.ts'
import type { CheckKind, Verdict } from '../../model/check.ts'
import type { Checked } from '../../model/rows.ts'

const bearing: ReadonlySet<Verdict> = new Set(['exact', 'within_rounding', 'truncation_only'])
const equalities: ReadonlySet<CheckKind> = new Set([
  'sum',
  'ratio',
  'change',
  'difference',
  'share',
  'equal',
])

/**
 * Figure → what arithmetic says of it. An equality that holds corroborates its members. One that fails contradicts
 * the figure it states (all of them, when each states the same fact), and every other member nothing else corroborates.
 */
export function checkedFigures(checks: readonly FoundCheck[]): ReadonlyMap<string, Checked> {
  const found = new Map<string, Checked>()
  for (const { verdict, kind, members } of checks) {
    if (!bearing.has(verdict) || !equalities.has(kind)) continue
    for (const { figure_id } of members) found.set(figure_id, 'corroborated')
  }
  const borneOut = new Set(found.keys())
  for (const { verdict, kind, members } of checks) {
    if (verdict !== 'inconsistent') continue
    members.forEach(({ figure_id }, i) => {
      const states = kind === 'equal' || kind === 'order' || kind === 'share' || i === 0
      if (states || !borneOut.has(figure_id)) found.set(figure_id, 'contradicted')
    })
  }
  return found
}

const rank: Readonly<Record<Checked, number>> = { contradicted: 0, unchecked: 1, corroborated: 2 }

/** The worse of two: contradicted, unchecked, corroborated. */
export function worst(a: Checked, b: Checked): Checked {
  return rank[a] <= rank[b] ? a : b
}
