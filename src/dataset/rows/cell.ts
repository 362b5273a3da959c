import { rowPath } from '../../document/table/shape/index.ts'
import type { Aspect } from '../../model/figure.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import type { AmountRole, CellRow, ReadBy } from '../../model/rows.ts'
import type { Cell, Table } from '../../model/table.ts'
import { unreviewed } from './figure.ts'

/** What a number of an aspect is in its column. */
const columnRoles: Readonly<Record<Aspect, AmountRole>> = {
  level: 'amount',
  change: 'difference',
  points: 'difference',
  share: 'ratio',
  completion: 'ratio',
  rate: 'ratio',
  growth: 'rate',
}

/** What is known of a cell beyond its table. */
export interface CellFindings {
  cellId: string
  tableId: string
  /** The one figure that is the whole cell; absent for prose cells with several. */
  figure: IdentifiedFigure | null
  recordId: string | null
  field: string | null
  readBy: ReadBy
}

/** A cell as a tidy row: its words under the header paths that govern it. */
export function cellRow(
  sourceId: string,
  table: Table,
  cell: Cell,
  { cellId, tableId, figure, recordId, field, readBy }: CellFindings,
): CellRow {
  const found = figure?.figure
  return {
    cell_id: cellId,
    table_id: tableId,
    source_id: sourceId,
    table_title: table.title?.text ?? null,
    row: cell.row,
    column: cell.column,
    row_span: cell.rowSpan,
    column_span: cell.columnSpan,
    header: cell.header,
    row_kind: table.rows[cell.row]?.kind ?? 'data',
    row_path: cell.header ? [] : [...rowPath(table, cell)],
    column_path: table.columns[cell.column]?.path ?? [],
    text: cell.text.text,
    kind: found?.kind ?? null,
    value: found?.value ?? null,
    unit: found?.unit ?? null,
    period_start: found?.period?.start ?? null,
    period_end: found?.period?.end ?? null,
    subject: found?.subject ?? null,
    indicator: found?.indicator ?? null,
    aspect: found?.aspect ?? null,
    column_role: found?.aspect === undefined ? null : columnRoles[found.aspect],
    figure_id: figure?.id ?? null,
    record_id: recordId,
    field,
    ...readBy,
    ...unreviewed,
    reviewed_text: null,
    anchors: cell.anchors,
  }
}
