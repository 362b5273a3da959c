import { decimal, print, subtract } from '../model/decimal.ts'
import type { FactRow, FactVersion } from '../model/fact.ts'

/**
 * Facts that differ in stage and modality alone are versions of one number: each says what the others are and how far from it.
 * Takes facts of one subject together.
 */
export function withVersions(facts: readonly FactRow[]): FactRow[] {
  const found = new Map<string, FactRow[]>()
  for (const fact of facts) {
    const key = seriesOf(fact)
    const group = found.get(key)
    if (group) group.push(fact)
    else found.set(key, [fact])
  }
  return facts.map(fact => {
    const others = (found.get(seriesOf(fact)) ?? []).filter(other => other !== fact)
    return others.length === 0
      ? fact
      : { ...fact, versions: others.map(other => version(fact, other)) }
  })
}

function version(fact: FactRow, { fact_id, stage, modality, value }: FactRow): FactVersion {
  const own = fact.value
  return {
    fact_id,
    stage,
    modality,
    value,
    difference:
      own === null || value === null ? null : print(subtract(decimal(value), decimal(own))),
  }
}

function seriesOf(fact: FactRow): string {
  const { subject_code: code, subject, subject_parent: parent, subject_kind: kind } = fact
  return [
    ...[code ?? `${parent} ${subject}`, kind, fact.indicator, fact.aspect],
    ...[fact.period_start, fact.period_end, fact.scope, fact.scope_note, fact.account],
    ...[fact.change_basis, fact.base, fact.unit, fact.per],
  ].join('\n')
}
