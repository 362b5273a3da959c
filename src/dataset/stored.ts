import type { Conclusion, Outcome, Rows } from '../model/outcome.ts'
import type { CellRow, FigureRow, RecordRow } from '../model/rows.ts'
import { madeRows } from './rows/walked.ts'
import { datesOf, spanColumns } from './spans.ts'
import { type DatasetTable, inOrder } from './tables.ts'

/** What stands of an outcome beside its rows. */
export type StoredHead = Pick<Outcome, 'status' | 'source'>

/** Changes with the form outcomes are stored in. */
export const FORM = 'rows as they are published, 8'

/** Arrays that are no table of the dataset; no pipeline can have such a name. */
export const KEYS = 'keys of records'
/** One member, what the report is told of the document. */
export const GLANCE = 'at a glance'

/** The facts of the document alone, which publishing merges. */
export const FACTS = 'facts'

/** Before the name of a pipeline, which may be `source` or `status` as well. */
const RECORDS = 'records of '

/** The table an array holds the rows of. */
export function tableIn(array: string): string {
  return array.startsWith(RECORDS) ? array.slice(RECORDS.length) : array
}

/** Gathers what the report is told of the rows of a document that go by; `told` looks at them itself where they have not. */
export interface Gathering {
  figure(row: FigureRow): void
  cell(row: CellRow): void
  told(): object
}

/** A record that has a key. */
export interface StoredKey extends Pick<RecordRow, 'pipeline' | 'anchors'> {
  record_key: string
}

/**
 * An outcome as it is stored, so that publishing copies most of it: each array is told by the name of a table (`tableIn`) and
 * holds its rows as they are published. Before them stands what is asked of all documents first, last what is most. What the report is told is
 * gathered from the rows as they are walked, where they are before it.
 */
export function storedOutcome(
  { status, source, diagnostics, ...found }: Conclusion,
  tables: ReadonlyMap<string, DatasetTable>,
  glance: Gathering,
): StoredHead & Record<string, unknown> {
  const tableOf = (name: string) => {
    const table = tables.get(name)
    if (table === undefined) throw new Error(`there is no table ${name}`)
    return table
  }
  const ordered = (name: string, rows: readonly object[]) => {
    const table = tableOf(name)
    return rows.map(row => inOrder(table, row))
  }
  const passing = <T extends object>(
    name: string,
    rows: Rows<T>,
    see: (row: T) => void,
  ): Rows<object> => {
    const table = tableOf(name)
    return madeRows({ length: rows.length, walk: () => rows }, row => {
      see(row)
      return inOrder(table, row)
    })
  }
  const { records, figures, cells, checks, tables: rows, facts, setAside, reviews } = found
  const byPipeline = new Map<string, object[]>()
  for (const record of records) {
    const rows = byPipeline.get(record.pipeline) ?? []
    byPipeline.set(record.pipeline, rows)
    rows.push(flat(record, tableOf(record.pipeline)))
  }
  return {
    status,
    source,
    [KEYS]: keysOf(records),
    [GLANCE]: madeRows({ length: 1, walk: () => [glance] }, () => glance.told()),
    diagnostics,
    'set-aside': ordered('set-aside', setAside),
    ...Object.fromEntries(
      [...byPipeline].map(([name, rows]) => [`${RECORDS}${name}`, ordered(name, rows)]),
    ),
    reviews: ordered('reviews', reviews),
    checks: ordered('checks', checks),
    tables: ordered('tables', rows),
    [FACTS]: ordered('facts', facts),
    cells: passing('cells', cells, row => glance.cell(row)),
    figures: passing('figures', figures, row => glance.figure(row)),
  }
}

function keysOf(records: readonly RecordRow[]): StoredKey[] {
  return records.flatMap(({ pipeline, record_key, anchors }) =>
    record_key === null ? [] : [{ pipeline, record_key, anchors }],
  )
}

/** One column a field, and the first and last day of those that are months or periods. */
function flat(
  { pipeline: _, values, cited, checked, review_state, reviewed, anchors, ...ids }: RecordRow,
  { spans }: DatasetTable,
): object {
  const days = spans.flatMap(name => {
    const value = values[name]
    if (typeof value !== 'string') return []
    const { start, end } = datesOf(value)
    const columns = spanColumns(name)
    return [
      [columns.start, start],
      [columns.end, end],
    ]
  })
  return {
    ...ids,
    ...values,
    ...Object.fromEntries(days),
    cited,
    checked,
    review_state,
    reviewed,
    anchors,
  }
}
