import type { Field, Pipeline } from '../model/pipeline.ts'
import type { Table } from '../model/table.ts'
import { fits, headings } from './heading.ts'
import { normalise, plain } from './normalise.ts'

/** Where the fields of a pipeline stand in a table: field → column. */
export interface Columns {
  columns: ReadonlyMap<string, number>
  /** Required fields whose column is not there. */
  missing: string[]
}

/** The columns of a pipeline's fields in a table of its form; null for a table of any other form. */
export function matchTable(pipeline: Pipeline, table: Table): Columns | null {
  const paths = table.columns.map(({ path }) => path.map(normalise))
  const has = (words: string) => columnOf({ type: 'text', header: words }, paths) >= 0
  const { headers, title, not } = pipeline.match
  if (headers === undefined) return null
  const any = (words: string | readonly string[]) => (typeof words === 'string' ? [words] : words)
  if (!headers.every(words => any(words).some(has))) return null
  const around = plain(
    [table.title?.text ?? '', ...table.captions.map(({ text }) => text)].join(' '),
  )
  if (title !== undefined && !any(title).some(words => around.includes(plain(words)))) return null
  if (not !== undefined && any(not).some(words => around.includes(plain(words)))) return null
  const columns = new Map<string, number>()
  const missing: string[] = []
  for (const [name, field] of Object.entries(pipeline.fields)) {
    if (field.header === undefined) continue
    const column = columnOf(field, paths)
    if (column >= 0) columns.set(name, column)
    else if (field.required === true) missing.push(name)
  }
  return { columns, missing }
}

function columnOf(field: Field, paths: readonly (readonly string[])[]): number {
  for (const heading of headings(field.header)) {
    const column = paths.findIndex(path => fits(heading, path))
    if (column >= 0) return column
  }
  return -1
}
