import type { Action, Decision } from '../../schemas/decision.ts'
import { type Draft, withId } from '../../src/decisions/decision.ts'

/** A decision on a figure, or what the test makes of it. */
export function decided(decided: Action, other: Partial<Draft> = {}): Decision {
  return withId({
    by: 'li',
    at: '2026-05-01T08:00:00.000Z',
    source_id: 'a'.repeat(64),
    path: 'reports/a.md',
    target: { table: 'figures', id: 'b'.repeat(24) },
    anchors: [{ kind: 'text', start: 4, end: 9 }],
    words: '12.5亿元',
    rests_on: null,
    read: { value: '1250000000', unit: 'CNY' },
    ...other,
    decided,
  })
}
