import { hash as digest } from 'node:crypto'
import type { FactKey } from '../model/fact.ts'

/**
 * The id of a fact: what it is about, whatever documents state it. Facts of one subject and year begin alike, so that they lie together in
 * the order of ids.
 */
export function factId(key: FactKey): string {
  const { subject, subject_code: code, subject_parent: parent, period_end: end } = key
  const owner = code ?? `${parent ?? ''}\n${subject}`
  const what = [key.subject_kind, key.indicator, key.aspect, key.period_start, end].join('\n')
  const which = [key.scope, key.scope_note, key.stage, key.modality, key.account].join('\n')
  const how = [key.change_basis, key.base, key.unit, key.per].join('\n')
  return `${hash(`${owner}\n${end?.slice(0, 4) ?? ''}`, SHARED)}${hash(`${owner}\n${what}\n${which}\n${how}`, OWN)}`
}

/** Hex digits at the beginning that facts of one subject and year have in common, and those of a fact alone. */
export const SHARED = 6
const OWN = 18

function hash(words: string, digits: number): string {
  return digest('sha256', words, 'hex').slice(0, digits)
}
