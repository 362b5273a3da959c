import { type Region, regionOfCode } from '../lexicon/gazetteer.ts'
import { regionInShort, regionOf } from '../lexicon/region-names.ts'
import type { FactKey } from '../model/fact.ts'
import type { SubjectKind } from '../model/figure.ts'

/** Whose a fact is, as far as its name tells. */
export type Subject = Pick<FactKey, 'subject' | 'subject_kind' | 'subject_code' | 'subject_parent'>

/** The names of one document as subjects of facts: regions by their full names and codes, others under the document's region. */
export function subjectsOf(
  homeName: string | undefined,
): (name: string, kind: SubjectKind) => Subject {
  const home = homeName === undefined ? undefined : regionOf(homeName)
  const known = new Map<string, Subject>()
  return (name, kind) => {
    const key = `${kind} ${name}`
    const subject = known.get(key) ?? subjectOf(name, kind, home)
    known.set(key, subject)
    return subject
  }
}

function subjectOf(name: string, kind: SubjectKind, home: Region | undefined): Subject {
  const region = kind === 'region' ? regionNamed(name, home) : undefined
  if (region !== undefined)
    return {
      subject: region.name,
      subject_kind: 'region',
      subject_code: region.code.padEnd(6, '0'),
      subject_parent: parentOf(region)?.name ?? null,
    }
  return {
    subject: name,
    subject_kind: kind,
    subject_code: null,
    subject_parent: home === undefined || home.name === name ? null : home.name,
  }
}

function regionNamed(name: string, home: Region | undefined): Region | undefined {
  return regionOf(name, home) ?? (home && regionInShort(name, home))
}

/** The region right over another: a county directly under its province has that. */
export function parentOf({ code, name }: Region): Region | undefined {
  for (let length = code.length - 2; length >= 2; length -= 2) {
    const over = regionOfCode(code.slice(0, length))
    if (over !== undefined && over.name !== name) return over
  }
  return undefined
}
