import { headings } from '../records/heading.ts'
import type { Field } from './types.ts'

/** A column of a table of records, what has it, and where the pipeline declares that. */
interface DeclaredColumn {
  column: string
  /** As the subject of a sentence: the period of x has. */
  owner: string
  path: PropertyKey[]
}

/** The columns a field has: its own, its period, the days of both, and those of its marks. */
export function columnsOf(
  name: string,
  { type, header, label, marks = {} }: Field,
): DeclaredColumn[] {
  const path = ['fields', name]
  const timed = [...headings(header), ...headings(label)].some(heading => heading.timed)
  const periods = timed ? [`${name}_period`] : []
  const spans = type === 'month' || type === 'period' ? [name, ...periods] : periods
  const days = spans.flatMap(span => [`${span}_start`, `${span}_end`])
  return [
    { column: name, owner: 'a field has', path },
    ...periods.map(column => ({ column, owner: `the period of ${name} has`, path })),
    ...days.map(column => ({ column, owner: `the first or last day of ${name} has`, path })),
    ...Object.entries(marks).flatMap(([mark, flag]) =>
      [flag, `${flag}_meaning`].map(column => ({
        column,
        owner: `the mark ${mark} has`,
        path: [...path, 'marks', mark],
      })),
    ),
  ]
}
