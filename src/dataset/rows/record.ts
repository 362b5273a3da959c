import type { Checked, FigureRow, RecordRow } from '../../model/rows.ts'
import type { ReadRecord } from '../../records/index.ts'
import { worst } from './checked.ts'
import type { Findings } from './findings.ts'
import type { Origins } from './origins.ts'
import type { Places } from './places.ts'

/** Records as rows, none checked yet. */
export function recordRows(
  { sourceId, identify, read }: Findings,
  places: Places,
  origins: Origins,
): RecordRow[] {
  return read.records.map(record => ({
    record_id: identify(`record:${record.pipeline}`, record.anchors),
    record_key: record.key,
    source_id: sourceId,
    pipeline: record.pipeline,
    table_id: (record.table && places.tables.get(record.table)) ?? null,
    values: record.values,
    cited: origins.cited(record.cited),
    checked: 'unchecked',
    review_state: null,
    reviewed: {},
    anchors: record.anchors,
  }))
}

/** Record → field → the figure that is its value. */
export function fieldFigures(
  { read, figures }: Findings,
  recordIds: ReadonlyMap<ReadRecord, string | null>,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const ids = new Map(figures.map(({ figure, id }) => [figure, id]))
  const found = new Map<string, ReadonlyMap<string, string>>()
  for (const record of read.records) {
    const own = [...record.figures].map(([field, { figure }]): [string, string] => [
      field,
      ids.get(figure) ?? '',
    ])
    if (own.length > 0) found.set(recordIds.get(record) ?? '', new Map(own))
  }
  return found
}

/** Every record takes the worst of its own figures. */
export function markRecords(records: readonly RecordRow[], figures: readonly FigureRow[]): void {
  const own = new Map<string, Checked>()
  for (const { record_id: id, checked } of figures) {
    if (id === null) continue
    const so = own.get(id)
    own.set(id, so === undefined ? checked : worst(so, checked))
  }
  for (const record of records) record.checked = own.get(record.record_id) ?? 'unchecked'
}
