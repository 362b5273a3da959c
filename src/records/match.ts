import type { Table } from '../model/table.ts'
import { assign, columnsOf, headsOf } from './columns.ts'
import type { FieldColumns } from './groups.ts'
import { plain } from './normalise.ts'
import { panelsOf } from './panels.ts'
import type { Prepared } from './prepare.ts'

/** Where the fields of a pipeline stand in a table. */
export interface Columns {
  /** One, or several that stand side by side: each row gives a record for each. */
  panels: readonly FieldColumns[]
  /** Required fields whose column is not there. */
  missing: string[]
  ambiguous: Map<string, number[]>
}

/** The columns of a pipeline's fields in a table of its form; null for a table of any other form. */
export function matchTable(form: Prepared, table: Table): Columns | null {
  if (!namesFit(form, table)) return null
  const heads = headsOf(table)
  const all = table.columns.map((_, column) => column)
  if (!form.headers.every(words => columnsOf(words, heads, all).length > 0)) return null
  const fields = assign(form.fields, heads, all)
  const missing = form.fields.filter(
    ({ name, field, header }) => header.length > 0 && field.required && !fields.has(name),
  )
  const panels = panelsOf(form, heads, all)
  const ambiguous = new Map<string, number[]>()
  for (const { columns, fields: taken } of panels) {
    for (const { name, header } of form.fields) {
      const column = taken.get(name)
      if (column === undefined) continue
      const others = new Set([...taken.values()].filter(other => other !== column))
      const first = header.find(heading => columnsOf([heading], heads, [column]).length > 0)
      const fitting = first ? columnsOf([first], heads, columns) : []
      const rivals = fitting.filter(
        other =>
          !others.has(other) &&
          (heads.year === undefined || heads.years[other] === heads.years[column]),
      )
      if (rivals.length > 1) ambiguous.set(name, rivals)
    }
  }
  return { panels, missing: missing.map(({ name }) => name), ambiguous }
}

/** Whether title and captions hold the words they must, and none they must not. */
export function namesFit({ title, not }: Prepared, table: Table): boolean {
  if (title.length === 0 && not.length === 0) return true
  const lines = [table.title?.text ?? '', ...table.captions.map(({ text }) => text)]
  const around = plain(lines.join(' '))
  if (title.length > 0 && !title.some(words => around.includes(words))) return false
  return !not.some(words => around.includes(words))
}
