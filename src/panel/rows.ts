import type { Column, PublishedRow } from '../dataset/column.ts'
import type { FactRow } from '../model/fact.ts'
import { shown } from './amounts.ts'
import type { Measure, PanelAsked, PanelSubject } from './asked.ts'
import { type Choice, choose } from './choose.ts'
import { measureKey, type PanelFacts, placesOf } from './facts.ts'
import type { Missing, PanelDocuments } from './missing.ts'

/** A place of a panel: whose, when, what, and what fills it or why nothing does. */
export interface PanelPlace {
  subject: PanelSubject
  year: number
  measure: Measure
  choice: Choice
}

/** Every place of a panel with what fills it. */
export function* panelPlaces(facts: PanelFacts, asked: PanelAsked): Generator<PanelPlace> {
  for (const place of placesOf(asked)) {
    const { subject, year, measure } = place
    yield { ...place, choice: choose(facts.at(subject, year, measure), asked) }
  }
}

const text = (name: string, title: string): Column => ({
  name,
  title,
  type: 'text',
  nullable: true,
})
const whose: readonly Column[] = [
  text('subject', '主体'),
  text('subject_code', '主体代码'),
  text('subject_parent', '上级地区'),
  { name: 'year', title: '年度', type: 'integer' },
]

/** The columns of a long panel: one row a filled place, or one in conflict. */
export const longColumns: readonly Column[] = [
  ...whose,
  text('indicator', '指标'),
  text('aspect', '量的性质'),
  { name: 'value', title: '数值', type: 'decimal', nullable: true },
  text('unit', '单位'),
  text('status', '状态'),
  text('scope', '范围'),
  text('stage', '阶段'),
  { name: 'precision', title: '精度', type: 'decimal', nullable: true },
  text('comparator', '比较'),
  text('fact_id', '事实编号'),
]

/** The row of a place in a long panel; undefined for an empty one. */
export function longRow(
  { subject, year, measure, choice }: PanelPlace,
  unit: string,
): PublishedRow | undefined {
  const fact = factOf(choice)
  if (fact === undefined) return undefined
  const inUnit = (value: string | null) =>
    value === null ? null : shown(value, fact.unit, unit).value
  return {
    ...whoseRow(subject, year),
    ...measure,
    value: inUnit(valueIn(choice)),
    unit: shown('0', fact.unit, unit).unit,
    status: statusOf(choice),
    scope: fact.scope,
    stage: fact.stage,
    precision: inUnit(fact.precision),
    comparator: fact.comparator,
    fact_id: fact.fact_id,
  }
}

/** The columns of a wide panel: one row a subject and year; each measure with its status and the fact it is. */
export function wideColumns(
  measures: readonly Measure[],
  units: ReadonlyMap<string, string>,
): Column[] {
  return [
    ...whose,
    ...measures.flatMap((measure): Column[] => {
      const key = measureKey(measure)
      const unit = units.get(key)
      return [
        {
          name: key,
          title: unit === undefined ? key : `${key}（${unit}）`,
          type: 'decimal',
          nullable: true,
        },
        text(`${key}_status`, `${key} 状态`),
        text(`${key}_fact_id`, `${key} 事实编号`),
      ]
    }),
  ]
}

/** The rows of a wide panel, of places in their order; a row of which nothing is known is left out. */
export function wideRows(places: readonly PanelPlace[], unit: string): PublishedRow[] {
  const rows = new Map<string, Record<string, unknown>>()
  for (const { subject, year, measure, choice } of places) {
    const fact = factOf(choice)
    if (fact === undefined) continue
    const key = `${JSON.stringify(subject)} ${year}`
    const row: Record<string, unknown> = rows.get(key) ?? { ...whoseRow(subject, year) }
    rows.set(key, row)
    const name = measureKey(measure)
    const value = valueIn(choice)
    row[name] = value === null ? null : shown(value, fact.unit, unit).value
    row[`${name}_status`] = statusOf(choice)
    row[`${name}_fact_id`] = fact.fact_id
  }
  return [...rows.values()]
}

/** The columns of what is missing. */
export const missingColumns: readonly Column[] = [
  ...whose,
  text('indicator', '指标'),
  text('aspect', '量的性质'),
  text('reason', '原因'),
  text('document', '最接近的文件'),
  { name: 'facts', title: '相近的事实', type: 'array' },
]

/** The row of an empty place; undefined for a filled one. */
export function missingRow(
  { subject, year, measure, choice }: PanelPlace,
  documents: PanelDocuments,
): PublishedRow | undefined {
  const found = missingOf({ subject, year, measure, choice }, documents)
  return (
    found && {
      ...whoseRow(subject, year),
      ...measure,
      reason: found.reason,
      document: found.document,
      facts: found.facts.map(({ fact_id: id }) => id),
    }
  )
}

/** Why a place is empty; undefined for a filled one. */
export function missingOf(place: PanelPlace, documents: PanelDocuments): Missing | undefined {
  return 'fact' in place.choice ? undefined : documents.missing(place, place.choice)
}

/** What fills a place, or the first of what contradicts itself there. */
export function factOf(choice: Choice): FactRow | undefined {
  if ('fact' in choice) return choice.fact
  return 'conflict' in choice ? choice.conflict[0] : undefined
}

function valueIn(choice: Choice): string | null {
  return 'fact' in choice ? choice.fact.value : null
}

function statusOf(choice: Choice): FactRow['status'] {
  if (!('fact' in choice)) return 'conflict'
  return choice.fact.status === 'single' && choice.agreeing.length > 0
    ? 'agreed'
    : choice.fact.status
}

function whoseRow({ name, code, parent }: PanelSubject, year: number): PublishedRow {
  return { subject: name, subject_code: code, subject_parent: parent, year }
}
