import type { TableRow } from '../../model/rows.ts'
import type { Table } from '../../model/table.ts'
import { tableRests } from './rests.ts'

/** A table as a row of the dataset, with what was found in it. */
export function tableRow(
  sourceId: string,
  table: Table,
  tableId: string,
  {
    pipelines,
    counts,
  }: { pipelines: readonly string[]; counts: Pick<TableRow, 'figures' | 'unitless'> },
): TableRow {
  const pages = table.anchors.flatMap(anchor => (anchor.kind === 'page' ? [anchor.page] : []))
  return {
    table_id: tableId,
    source_id: sourceId,
    title: table.title?.text ?? null,
    unit: table.unit?.text ?? null,
    page: pages.length === 0 ? null : Math.min(...pages),
    rows: table.rows.length,
    columns: table.columns.length,
    header_rows: table.headerRows,
    confidence: Math.round(table.confidence * 100),
    pipelines: [...new Set(pipelines)].sort(),
    ...counts,
    rests_on: tableRests(table),
    review_state: null,
    reviewed_unit: null,
    reviewed_pipeline: null,
    anchors: table.anchors,
  }
}
