import { isFixed } from '../../dataset/names.ts'
import { type DatasetTable, inOrder } from '../../dataset/tables.ts'
import type { Report } from '../../report/index.ts'
import type { RowsTold } from '../../report/sections/section.ts'
import type { DatasetFiles } from '../files.ts'

/** What is told of the rows that are published. */
export type ReportedRows = Pick<Report, 'rows' | 'row' | 'glance'>

/** The rows of a dataset as they are published: each in its table, counted and told to the report. */
export class Rows {
  readonly counts: Record<string, number> = {}
  readonly report: ReportedRows
  readonly #dataset: Pick<DatasetFiles, 'row' | 'touch'>
  readonly #tables: ReadonlyMap<string, DatasetTable>
  readonly #used = new Set<string>()

  constructor(
    dataset: Pick<DatasetFiles, 'row' | 'touch'>,
    tables: ReadonlyMap<string, DatasetTable>,
    report: ReportedRows,
  ) {
    this.#dataset = dataset
    this.#tables = tables
    this.report = report
  }

  count(name: string, more = 1): void {
    this.counts[name] = (this.counts[name] ?? 0) + more
  }

  /** The table of so many more rows. */
  table(name: string, count: number): DatasetTable {
    const table = this.#tables.get(name)
    if (table === undefined) throw new Error(`there is no table ${name}`)
    this.#used.add(name)
    this.count(name, count)
    this.report.rows(name, count)
    return table
  }

  /** A row that comes from no store, as it was published. */
  async add(name: RowsTold, row: object, path = ''): Promise<Record<string, unknown>> {
    const table = this.table(name, 1)
    const ordered = { ...inOrder(table, row) }
    await this.#dataset.row(table, ordered)
    this.report.row(name, path, ordered)
    return ordered
  }

  /** Of a problem of a document, or of none. */
  async problem(sourceId: string | null, path: string, found: object): Promise<void> {
    await this.add('diagnostics', { source_id: sourceId, path, ...found }, path)
  }

  /** The tables that are published: those with rows, and those every dataset has, which get their file also without. */
  async published(): Promise<DatasetTable[]> {
    const all = [...this.#tables.values()].filter(
      ({ name }) => this.#used.has(name) || isFixed(name),
    )
    for (const table of all) if (!this.#used.has(table.name)) await this.#dataset.touch(table)
    return all
  }
}
