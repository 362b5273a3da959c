import { createHash } from 'node:crypto'
import type { FactRow, SubjectRow } from '../model/fact.ts'

/** The rows of the same subjects as one each, by code, then by region and name. */
export function mergedSubjects(rows: readonly SubjectRow[]): SubjectRow[] {
  const found = new Map<string, SubjectRow>()
  for (const row of rows) {
    const known = found.get(row.subject_id)
    found.set(row.subject_id, known === undefined ? row : both(known, row))
  }
  return [...found.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

function orderOf({ subject_code, subject_parent, subject, subject_kind }: SubjectRow): string {
  return [subject_code ?? '~', subject_parent ?? '', subject, subject_kind].join('\n')
}

function both(a: SubjectRow, b: SubjectRow): SubjectRow {
  const printed = [...new Set([...a.printed, ...b.printed])].sort()
  return { ...a, printed, facts: a.facts + b.facts }
}

/** Whose a fact is, and every name it is printed by there. */
export function subjectRow(fact: FactRow): SubjectRow {
  const { subject, subject_kind, subject_code, subject_parent, sources } = fact
  const identity = subject_code ?? `${subject_parent ?? ''}\n${subject}`
  return {
    subject_id: createHash('sha256')
      .update(`${subject_kind}\n${identity}`)
      .digest('hex')
      .slice(0, 24),
    subject,
    subject_kind,
    subject_code,
    subject_level: levelOf(fact),
    subject_parent,
    printed: [...new Set(sources.map(source => source.subject_text))].sort(),
    facts: 1,
  }
}

/** Codes of counties right under a province stand under a city's code that is no city. */
const directly = /^\d{2}90/

function levelOf({ subject_kind: kind, subject_code: code }: FactRow): SubjectRow['subject_level'] {
  if (kind === 'zone') return 'zone'
  if (code === null) return null
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') && !directly.test(code) ? 'prefecture' : 'county'
}
