import type { PublishedRow } from '../dataset/column.ts'
import { isFixed } from '../dataset/names.ts'
import { nestedTable, nesting } from '../dataset/nested.ts'
import type { DatasetTable } from '../dataset/tables.ts'
import { linesIn } from '../io/lines.ts'
import type { CheckRow, FigureRow } from '../model/rows.ts'
import type { DatasetFiles } from './files.ts'

/** Gathers what one document gives until it is whole, and then publishes its records with all that is theirs. */
export interface Nest {
  /** Some rows of a table, each a line of JSON. */
  lines(table: DatasetTable, lines: Buffer): void
  /** The document is whole; this is its row of `sources`. */
  end(source: PublishedRow): Promise<void>
  /** The tables that were published. */
  tables: ReadonlyMap<string, DatasetTable>
}

export function openNest(dataset: DatasetFiles): Nest {
  const tables = new Map<string, DatasetTable>()
  let records: [table: DatasetTable, row: PublishedRow][] = []
  let figures: FigureRow[] = []
  let checks: CheckRow[] = []
  return {
    tables,
    lines(table, lines) {
      const rows = [...linesIn(lines)].map(line => JSON.parse(line.toString('utf8')))
      if (table.name === 'figures') figures.push(...rows)
      else if (table.name === 'checks') checks.push(...rows)
      else if (!isFixed(table.name)) {
        const nested = tables.get(table.name) ?? nestedTable(table)
        tables.set(table.name, nested)
        for (const row of rows) records.push([nested, row])
      }
    },
    async end(source) {
      const nest = nesting({ source, figures, checks })
      for (const [table, row] of records) await dataset.row(table, nest(row))
      records = []
      figures = []
      checks = []
    },
  }
}
