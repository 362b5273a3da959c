import type { IdentifiedFigure } from '../../model/located.ts'
import type { RecordRow } from '../../model/rows.ts'
import type { ReadRecord } from '../../records/index.ts'
import type { FieldFigures } from './agreement.ts'
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
): FieldFigures {
  const asked = new Set(
    read.records.flatMap(record => [...record.figures.values()].map(one => one.figure)),
  )
  const known = new Map(
    figures.flatMap(found => (asked.has(found.figure) ? [[found.figure, found]] : [])),
  )
  const found = new Map<string, ReadonlyMap<string, IdentifiedFigure | undefined>>()
  for (const record of read.records) {
    const own = new Map<string, IdentifiedFigure | undefined>()
    for (const [field, { figure }] of record.figures) own.set(field, known.get(figure))
    if (own.size > 0) found.set(recordIds.get(record) ?? '', own)
  }
  return found
}
