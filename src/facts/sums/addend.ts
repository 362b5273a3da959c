import type { FactRow } from '../../model/fact.ts'
import type { IdentifiedFigure } from '../../model/located.ts'

/** A fact as it stands in a sum: what parts it from others, its value and the statement that value is taken from. */
export interface Addend
  extends Pick<
    FactRow,
    | 'subject'
    | 'indicator'
    | 'period_start'
    | 'period_end'
    | 'scope'
    | 'stage'
    | 'modality'
    | 'account'
    | 'comparator'
    | 'precision'
  > {
  value: string
  unit: string
  /** The statement its value is taken from. */
  stated: { source_id: string; figure_id: string; text: string }
  /** Every document that states it. */
  sources: string[]
}

/** A fact that can be added to others: an exact level without a note or a base, of a declared name, that somebody states. */
export function addendOf(fact: FactRow): Addend | undefined {
  const { value, unit, aspect, comparator, status, declared } = fact
  if (value === null || unit === null || aspect !== 'level' || comparator !== 'eq') return undefined
  if (!declared || status === 'derived' || status === 'to_review') return undefined
  if ((fact.per ?? fact.base ?? fact.scope_note ?? fact.change_basis) !== null) return undefined
  const stated = fact.sources.find(source => source.figure_id === fact.preferred)
  if (stated === undefined) return undefined
  const { subject, indicator, period_start, period_end, scope, stage, modality, account } = fact
  return {
    ...{ subject, indicator, period_start, period_end, scope, stage, modality, account },
    ...{ value, unit, comparator, precision: fact.precision },
    stated: { source_id: stated.source_id, figure_id: stated.figure_id, text: stated.text },
    sources: [...new Set(fact.sources.map(source => source.source_id))],
  }
}

/** The one of the whole where that is said, else the one that says no scope; undefined where there are several alike. */
export function wholeOf(addends: readonly Addend[]): Addend | undefined {
  const said = addends.filter(({ scope }) => scope === 'whole')
  const [first, ...others] = said.length > 0 ? said : addends
  return others.length === 0 ? first : undefined
}

/** Whether some document states all of them: its own checks hold them against each other. */
export function areInOne(addends: readonly Addend[]): boolean {
  const [first, ...others] = addends
  return (
    first?.sources.some(source => others.every(({ sources }) => sources.includes(source))) === true
  )
}

/** The statement of an addend as checks take figures. */
export function figureOf({ stated, value, unit, precision, comparator }: Addend): IdentifiedFigure {
  const { figure_id: id, text } = stated
  return {
    id,
    block: 0,
    text: { text, runs: [] },
    anchors: [],
    figure: {
      ...{ kind: unit === 'CNY' ? 'money' : 'count', text, start: 0, end: text.length },
      ...{ value, unit, comparator, words: {}, ...(precision !== null && { precision }) },
    },
  }
}
