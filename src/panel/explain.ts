import type { FactRow } from '../model/fact.ts'
import { shown } from './amounts.ts'
import type { Missing } from './missing.ts'
import type { PanelPlace } from './rows.ts'
import { factOf } from './rows.ts'

/** A place of a panel in words: its value, why this fact, and every place it is printed at. */
export function explained(
  { subject, year, measure, choice }: PanelPlace,
  missing: Missing | undefined,
  unit: string,
): string[] {
  const head = `${subject.name} ${year} ${measure.indicator}${measure.aspect === 'level' ? '' : ` (${measure.aspect})`}`
  const fact = factOf(choice)
  if (missing !== undefined) {
    const near = missing.facts.flatMap(each => ['', ...linesOf(each, unit)])
    return [
      `${head}: ${reasonWords[missing.reason]}`,
      `  nearest document: ${missing.document ?? 'none'}`,
      ...near,
    ]
  }
  if (fact === undefined) return [head]
  const agreeing = 'fact' in choice ? choice.agreeing : []
  return [
    head,
    ...linesOf(fact, unit),
    ...agreeing.flatMap(each => ['', 'agrees with', ...linesOf(each, unit)]),
  ]
}

const reasonWords = {
  'no-document': 'no document of this subject and year is in the dataset',
  'document-failed': 'its document could not be read',
  'not-printed': 'its document was read and does not state it',
  'set-aside': 'it stands in a row that was set aside',
  'other-scope-or-stage': 'stated in another scope or stage alone',
  conflict: 'stated in ways that can not all be true',
} as const

function linesOf(fact: FactRow, amount: string): string[] {
  const { value, unit } =
    fact.value === null ? { value: 'no value', unit: null } : shown(fact.value, fact.unit, amount)
  const said = [fact.scope, fact.stage, fact.modality, fact.account].filter(word => word !== null)
  return [
    `  ${value}${unit ?? ''}  ${fact.status}${fact.rule === null ? '' : `, preferred: ${fact.rule}`}  (${said.join(', ')})  fact ${fact.fact_id}`,
    ...fact.sources.map(
      ({ path, place, text, figure_id: id }) =>
        `    “${text}”  ${path ?? ''}, ${place}  figure ${id}${id === fact.preferred ? '  ←' : ''}`,
    ),
  ]
}
