import { unfitColumn } from '../../added-columns.ts'
import type { Replaced } from '../loaded.ts'
import type { PlannedTable } from '../plan.ts'
import { acceptedIn, copied, inIndex, mayRefuse } from './text.ts'

/** Writes a line of JSON as a row of COPY; what its columns do not hold is null there and stands in `unfit`. */
export function writerOf(table: PlannedTable, dataset: string, replaced: Replaced[]) {
  const columns = table.columns.slice(1, -1)
  const first = copied('text', dataset)
  const keys = new Set([table.key, ...table.references.map(({ column }) => column)])
  const indexed = columns.map(column => column.type === 'text' && keys.has(column.name))
  return (line: string): string => {
    const read: Record<string, unknown> = JSON.parse(line)
    const row = mayRefuse(line) ? acceptedRow(table, read, replaced) : read
    let unfit: Record<string, unknown> | undefined
    let text = `${first}\t`
    for (const [at, { name: column, type }] of columns.entries()) {
      const words = row[column]
      const fitting = indexed[at] === true ? inIndex(words) : words
      const value = copied(type, fitting)
      if (value === undefined || fitting !== words) {
        unfit ??= {}
        unfit[column] = words
      }
      text += `${value ?? '\\N'}\t`
    }
    return `${text}${copied(unfitColumn.type, unfit)}\n`
  }
}

/** A row as PostgreSQL takes it; which columns had to be written otherwise is kept. */
function acceptedRow(
  table: PlannedTable,
  row: Readonly<Record<string, unknown>>,
  replaced: Replaced[],
): Record<string, unknown> {
  const now: Record<string, unknown> = {}
  for (const [column, value] of Object.entries(row)) {
    now[column] = acceptedIn(value)
    if (JSON.stringify(now[column]) === JSON.stringify(value)) continue
    const id = row[table.key ?? 'source_id'] ?? row['path']
    replaced.push({ table: table.name, column, row: String(acceptedIn(id)) })
  }
  return now
}
