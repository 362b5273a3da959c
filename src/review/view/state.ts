import type { State } from './shapes.ts'

interface Known {
  checked?: unknown
  unit?: unknown
  kind?: unknown
  doubt?: unknown
  held_by?: unknown
}

/** The state of a figure by its row: what arithmetic says comes first, then what is in doubt, then who holds it. */
export function stateOf({ checked, unit, kind, doubt, held_by }: Known): State {
  if (checked === 'contradicted') return 'contradicted'
  if ((Array.isArray(doubt) && doubt.length > 0) || (kind === 'number' && unit === null))
    return 'doubtful'
  if (checked === 'corroborated') return 'agreed'
  return held_by === 'prose' ? 'unclaimed' : 'plain'
}

/** The sign of each state, so that none is told by colour alone. */
export const signs: Readonly<Record<State, string>> = {
  agreed: '✓',
  doubtful: '?',
  contradicted: '≠',
  unclaimed: '○',
  plain: '·',
}
