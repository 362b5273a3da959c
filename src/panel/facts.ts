import type { FactRow } from '../model/fact.ts'
import type { Measure, PanelAsked, PanelSubject } from './asked.ts'
import { yearOf } from './year.ts'

/** One name for whose a fact is: the code where it has one, else the name under its region. */
export function subjectKey({ name, code, parent }: PanelSubject): string {
  return code ?? (parent === null ? name : `${parent} ${name}`)
}

/** Whose a fact is. */
export function subjectOf({ subject, subject_code, subject_parent }: FactRow): PanelSubject {
  return { name: subject, code: subject_code, parent: subject_parent }
}

/** Whether a fact is computed and only an interval of its value is known: it fills no place. */
function isOpen({ status, value }: FactRow): boolean {
  return status === 'derived' && value === null
}

/** One name for what is measured. */
export function measureKey({ indicator, aspect }: Measure): string {
  return aspect === 'level' ? indicator : `${indicator}:${aspect}`
}

/** The facts a panel is made of, by whose, when and what. */
export class PanelFacts {
  readonly #wanted: ReadonlySet<string>
  readonly #places = new Map<string, FactRow[]>()
  readonly #subjects = new Map<string, PanelSubject>()
  readonly #years = new Set<number>()

  /** Without measures every declared level is taken. */
  constructor(measures: readonly Measure[]) {
    this.#wanted = new Set(measures.map(measureKey))
  }

  add(fact: FactRow): void {
    const year = yearOf(fact.period_start, fact.period_end)
    const measure = measureKey(fact)
    const wanted =
      this.#wanted.size === 0 ? fact.declared && fact.aspect === 'level' : this.#wanted.has(measure)
    if (year === undefined || !wanted || isOpen(fact)) return
    const subject = subjectOf(fact)
    const key = subjectKey(subject)
    this.#subjects.set(key, subject)
    this.#years.add(year)
    const place = placeKey(key, year, measure)
    const there = this.#places.get(place)
    if (there) there.push(fact)
    else this.#places.set(place, [fact])
  }

  /** What is stated of a place. */
  at(subject: PanelSubject, year: number, measure: Measure): readonly FactRow[] {
    return this.#places.get(placeKey(subjectKey(subject), year, measureKey(measure))) ?? []
  }

  /** Everyone of these kinds whom a fact is of: by code, then by name. */
  subjects(kinds: readonly FactRow['subject_kind'][]): PanelSubject[] {
    const found = new Set(
      [...this.#places.values()]
        .flat()
        .filter(({ subject_kind: kind }) => kinds.includes(kind))
        .map(fact => subjectKey(subjectOf(fact))),
    )
    return [...this.#subjects]
      .flatMap(([key, subject]) => (found.has(key) ? [subject] : []))
      .sort(byCode)
  }

  /** From the first year a fact is of to the last. */
  years(): number[] {
    if (this.#years.size === 0) return []
    const first = Math.min(...this.#years)
    return Array.from({ length: Math.max(...this.#years) - first + 1 }, (_, i) => first + i)
  }

  /** What is measured at all, the most often stated first. */
  measures(): Measure[] {
    const counts = new Map<string, { measure: Measure; count: number }>()
    for (const [fact] of this.#places.values()) {
      if (fact === undefined) continue
      const { indicator, aspect } = fact
      const key = measureKey(fact)
      const known = counts.get(key)
      counts.set(key, { measure: { indicator, aspect }, count: (known?.count ?? 0) + 1 })
    }
    return [...counts]
      .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
      .map(([, { measure }]) => measure)
  }
}

function placeKey(subject: string, year: number, measure: string): string {
  return `${subject}\n${year}\n${measure}`
}

function byCode(a: PanelSubject, b: PanelSubject): number {
  const [one, other] = [a.code ?? `9 ${subjectKey(a)}`, b.code ?? `9 ${subjectKey(b)}`]
  return one < other ? -1 : Number(one > other)
}

/** A list of names as subjects, with what the facts know of them; a name of several stands for each. */
export function namedSubjects(
  names: readonly { name: string; code: string | null }[],
  known: readonly PanelSubject[],
): PanelSubject[] {
  return names.flatMap(({ name, code }) => {
    const found = known.filter(subject =>
      code === null ? subject.name === name : subject.code === code,
    )
    return found.length > 0 ? found : [{ name, code, parent: null }]
  })
}

/** Every place of a panel, row by row. */
export function* placesOf({
  subjects,
  years,
  measures,
}: PanelAsked): Generator<{ subject: PanelSubject; year: number; measure: Measure }> {
  for (const subject of subjects)
    for (const year of years) for (const measure of measures) yield { subject, year, measure }
}
