import { assign, columnsOf, type Heads } from './columns.ts'
import type { Prepared } from './prepare.ts'

/** Columns that make one record of a row, and those of them that are fields. */
export interface Panel {
  columns: readonly number[]
  fields: ReadonlyMap<string, number>
}

/**
 * Divides the columns where a group of them begins again: 项目 金额 │ 项目 金额, or 地区 │ 2023年限额 余额 │ 2024年限额 余额,
 * where 地区 belongs to both. Every panel must be a whole table of the form, else the table is one panel.
 */
export function panelsOf(
  form: Prepared,
  heads: Heads,
  columns: readonly number[],
  shared: readonly number[] = [],
): Panel[] {
  const whole = [...shared, ...columns]
  for (const lead of leads(form, heads, columns)) {
    const [first = 0] = lead.starts
    const before = columns.filter(column => column < first)
    const parts = lead.starts.map((start, i) => {
      const next = lead.starts[i + 1] ?? Number.POSITIVE_INFINITY
      return columns.filter(column => column >= start && column < next)
    })
    const common = [...shared, ...before]
    const complete = parts.every(part => isWhole(form, heads, [...common, ...part]))
    const own = assign(form.fields, heads, before).size === 0 && shared.length === 0
    if (lead.timed && timedIn(form, heads, before)) continue
    if (complete && (own || areAlike(form, heads, parts, lead.timed)))
      return parts.flatMap(part => panelsOf(form, heads, part, common))
  }
  return [{ columns: whole, fields: assign(form.fields, heads, whole) }]
}

/** Whether the words before the panels hold values of a period of their own: 2025年限额 │ 2024年余额 │ 2025年余额 is one record. */
function timedIn({ fields }: Prepared, heads: Heads, columns: readonly number[]): boolean {
  const found = assign(fields, heads, columns)
  return fields.some(({ name, timed }) => {
    const column = found.get(name)
    return timed && column !== undefined && heads.years[column] !== undefined
  })
}

/** Fields that stand in several columns, from left to right. */
function leads(form: Prepared, heads: Heads, columns: readonly number[]) {
  return form.fields
    .map(({ header, timed }) => ({ starts: columnsOf(header, heads, columns), timed }))
    .filter(({ starts }) => starts.length > 1)
    .sort((a, b) => (a.starts[0] ?? 0) - (b.starts[0] ?? 0))
}

function isWhole(form: Prepared, heads: Heads, columns: readonly number[]): boolean {
  const fields = assign(form.fields, heads, columns)
  return (
    form.headers.every(words => columnsOf(words, heads, columns).length > 0) &&
    form.fields.every(({ name, field, header }) =>
      header.length > 0 && field.required ? fields.has(name) : true,
    )
  )
}

/** Groups of columns that share the words before them hold the same fields in the same order; a single column is a group of its period. */
function areAlike(
  { fields }: Prepared,
  heads: Heads,
  parts: readonly (readonly number[])[],
  timed: boolean,
): boolean {
  const orders = parts.map(part =>
    [...assign(fields, heads, part)]
      .sort(([, a], [, b]) => a - b)
      .map(([name]) => name)
      .join(' '),
  )
  return new Set(orders).size === 1 && (timed || parts.every(part => part.length > 1))
}
