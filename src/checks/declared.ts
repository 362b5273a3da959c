import type { IdentifiedFigure } from '../model/located.ts'
import type { DeclaredCheck, Pipeline } from '../pipeline/types.ts'
import { type Claim, equalClaim, member, orderClaim, ratioClaim, sumClaim } from './finder.ts'
import { checkOf, type FoundCheck } from './index.ts'

/** The figure that is the value of a field of a record. */
export interface HeldFigure {
  /** The record itself, to tell one from another. */
  record: object
  pipeline: string
  field: string
  found: IdentifiedFigure
}

/** What pipelines declare of the fields of one record, judged like every other check; a record without the claimed field claims nothing. */
export function declaredChecks(
  pipelines: readonly Pipeline[],
  held: readonly HeldFigure[],
): FoundCheck[] {
  const declared = new Map(pipelines.map(({ name, checks }) => [name, checks ?? []]))
  const records = new Map<object, { pipeline: string; fields: Map<string, IdentifiedFigure> }>()
  for (const { record, pipeline, field, found } of held) {
    if (declared.get(pipeline)?.length === 0) continue
    const known = records.get(record) ?? { pipeline, fields: new Map() }
    records.set(record, known)
    if (!known.fields.has(field)) known.fields.set(field, found)
  }
  const found: FoundCheck[] = []
  for (const { pipeline, fields } of records.values()) {
    for (const check of declared.get(pipeline) ?? [])
      for (const claim of claimsOf(check, fields)) found.push(checkOf(claim, 'declared'))
  }
  return found
}

function claimsOf(
  { kind, of, fields = [], min, max }: DeclaredCheck,
  held: ReadonlyMap<string, IdentifiedFigure>,
): Claim[] {
  const subject = [of, ...fields].filter(name => name !== undefined).join(' · ')
  const stated = of === undefined ? undefined : held.get(of)
  const others = fields.flatMap(name => held.get(name) ?? [])
  const missing = others.length < fields.length ? { blocked: 'a field has no figure' } : {}
  if (kind === 'order' || kind === 'equal') {
    const all = [...(stated ? [stated] : []), ...others]
    if (all.length < 2) return []
    if (kind === 'equal') return [{ ...equalClaim(subject, all), ...missing }]
    return all.slice(1).flatMap((larger, i) => {
      const smaller = all[i]
      return smaller === undefined ? [] : [orderClaim(subject, smaller, larger)]
    })
  }
  if (stated === undefined) return []
  if (kind === 'range') {
    const bounds = { ...(isDecimal(min) && { min }), ...(isDecimal(max) && { max }) }
    if (Object.keys(bounds).length === 0) return []
    return [{ kind: 'range', subject, members: [member(stated, 'value')], bounds }]
  }
  if (kind === 'sum') return [{ ...sumClaim(subject, stated, others), ...missing }]
  const [numerator, denominator] = others
  if (numerator === undefined || denominator === undefined) return []
  return [ratioClaim(subject, stated, numerator, denominator)]
}

function isDecimal(text: string | undefined): text is string {
  return text !== undefined && /^[+-]?\d+(?:\.\d+)?$/.test(text)
}
