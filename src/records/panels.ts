import { codeHeading } from '../lexicon/columns.ts'
import { assign, columnsOf, type Heads } from './columns.ts'
import { type FieldColumns, groupsOf, hasRequired } from './groups.ts'
import type { Prepared } from './prepare.ts'

/**
 * Divides the columns where the whole form begins again: 项目 金额 │ 项目 金额. Every panel must be a whole table of the
 * form, else the table is one. Within a panel, groups of columns may repeat (`groups.ts`).
 */
export function panelsOf(form: Prepared, heads: Heads, columns: readonly number[]): FieldColumns[] {
  for (const lead of leads(form, heads, columns)) {
    const starts = lead.map(start => withCodes(start, heads, columns))
    const [first = 0] = starts
    const before = columns.filter(column => column < first)
    const parts = starts.map((start, i) => {
      const next = starts[i + 1] ?? Number.POSITIVE_INFINITY
      return columns.filter(column => column >= start && column < next)
    })
    const shares = assign(form.fields, heads, before).size > 0
    if (!shares && parts.every(part => isWhole(form, heads, part)))
      return parts.flatMap(part => groupsOf(form, heads, [...before, ...part]))
  }
  return groupsOf(form, heads, columns)
}

/** Numbers and codes stand before the names they belong to: 序号 项目 │ 序号 项目. */
function withCodes(start: number, { paths }: Heads, columns: readonly number[]): number {
  let first = start
  while (columns.includes(first - 1) && codeHeading.test(paths[first - 1]?.at(-1) ?? '')) first -= 1
  return first
}

/** Where panels may begin, leftmost first: at the columns of a field that stands in several, by any of its headings (收入项目 │ 支出项目). */
function leads(form: Prepared, heads: Heads, columns: readonly number[]): number[][] {
  return form.fields
    .map(({ header }) => columnsOf(header, heads, columns))
    .filter(starts => starts.length > 1)
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

function isWhole(form: Prepared, heads: Heads, columns: readonly number[]): boolean {
  const all = form.headers.every(words => columnsOf(words, heads, columns).length > 0)
  return all && hasRequired(form, assign(form.fields, heads, columns))
}
