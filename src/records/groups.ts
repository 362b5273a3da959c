import { assign, columnsOf, type Heads } from './columns.ts'
import type { Prepared, PreparedField } from './prepare.ts'

/** Columns that make one record of a row, and those of them that are fields. */
export interface FieldColumns {
  columns: readonly number[]
  fields: ReadonlyMap<string, number>
  /** The year that the headings of a group of columns name. */
  year?: string
}

interface Group {
  columns: number[]
  year?: string
}

/** A field and the columns its heading fits. */
interface Standing {
  form: PreparedField
  columns: number[]
}

/**
 * Divides a panel where fields stand in several columns: 地区 │ 2023年限额 余额 │ 2024年限额 余额. A group is a year, in whatever
 * order the columns stand, or without years a repetition of the same fields in the same order; every group has all the fields
 * that have a period. Other columns belong to all groups; columns that make no groups are one panel.
 */
export function groupsOf(form: Prepared, heads: Heads, columns: readonly number[]): FieldColumns[] {
  const standing = standings(form, heads, columns)
  const whole = { columns, fields: assign(form.fields, heads, columns) }
  const groups = byYear(heads, standing) ?? byPlace(standing)
  if (groups === null) return [whole]
  const taken = new Set(groups.flatMap(group => group.columns))
  const panels = groups.map(({ year, columns: group }): FieldColumns => {
    const own = columns.filter(column => !taken.has(column) || group.includes(column))
    const fields = fieldsOf(standing, found => found.columns.find(column => own.includes(column)))
    return { columns: own, fields, ...(year !== undefined && { year }) }
  })
  return panels.every(({ fields }) => hasRequired(form, fields)) ? panels : [whole]
}

/** Whether every required field that a column could hold has one. */
export function hasRequired({ fields }: Prepared, columns: ReadonlyMap<string, number>): boolean {
  return fields.every(
    ({ name, field, header }) => header.length === 0 || !field.required || columns.has(name),
  )
}

/** Every field with the columns that the first of its headings that fits any fits, each column in one field. */
function standings({ fields }: Prepared, heads: Heads, columns: readonly number[]): Standing[] {
  const free = new Set(columns)
  return fields.flatMap(form => {
    for (const heading of form.header) {
      const found = columnsOf([heading], heads, [...free])
      if (found.length === 0) continue
      for (const column of found) free.delete(column)
      return [{ form, columns: found }]
    }
    return []
  })
}

function fieldsOf(
  standing: readonly Standing[],
  choose: (found: Standing) => number | undefined,
): Map<string, number> {
  return new Map(
    standing.flatMap(found => {
      const column = choose(found)
      return column === undefined ? [] : [[found.form.name, column]]
    }),
  )
}

/** A group for every year, when each field with a period stands once in each of the same years. */
function byYear({ years }: Heads, standing: readonly Standing[]): Group[] | null {
  const groups = new Map<string, number[]>()
  const timed = standing.filter(({ form }) => form.timed)
  for (const { columns } of timed) {
    for (const column of columns) {
      const year = years[column]
      if (year === undefined) return null
      groups.set(year, [...(groups.get(year) ?? []), column])
    }
  }
  const even = timed.every(
    ({ columns }) =>
      columns.length === groups.size &&
      new Set(columns.map(column => years[column])).size === groups.size,
  )
  if (groups.size < 2 || !even) return null
  return [...groups]
    .map(([year, columns]) => ({ year, columns }))
    .sort((a, b) => Math.min(...a.columns) - Math.min(...b.columns))
}

/** Groups one after another, each with the same fields in one order; a single column makes a group only of its period. */
function byPlace(standing: readonly Standing[]): Group[] | null {
  const several = standing.filter(({ form, columns }) => columns.length > 1 || form.timed)
  const [first] = several
  if (first === undefined || (several.length === 1 && !first.form.timed)) return null
  const groups = first.columns.map((_, i) => several.map(({ columns }) => columns[i] ?? -1))
  const orders = groups.map(group =>
    group
      .map((column, field) => ({ column, field }))
      .sort((a, b) => a.column - b.column)
      .map(({ field }) => field)
      .join(' '),
  )
  const even = several.every(({ columns }) => columns.length === first.columns.length)
  const apart = groups.every(
    (group, i) => Math.max(...(groups[i - 1] ?? [-1])) < Math.min(...group),
  )
  return groups.length > 1 && even && apart && new Set(orders).size === 1
    ? groups.map(columns => ({ columns }))
    : null
}
