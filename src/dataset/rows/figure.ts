import { doubtfulRoles, type Figure } from '../../model/figure.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import type { ReviewedNumber } from '../../model/review.ts'
import type { Checked, FigureRow, ReadBy } from '../../model/rows.ts'
import { figureRests } from './rests.ts'
import type { Counted } from './tally.ts'

/** Who holds a figure beyond the text it stands in. */
export interface Holder {
  pipeline: string | null
  recordId: string | null
  field: string | null
  tableId: string | null
  cellId: string | null
}

/** A number nobody settled. */
export const unreviewed: ReviewedNumber = {
  review_state: null,
  reviewed_value: null,
  reviewed_unit: null,
}

/** A figure as a row of the dataset, as it was read. */
export function figureRow(
  sourceId: string,
  located: IdentifiedFigure,
  holder: Holder,
  ofFigureId: string | null,
  checked: Checked,
  readBy: ReadBy,
): FigureRow {
  const { id, figure, block, anchors } = located
  return {
    figure_id: id,
    source_id: sourceId,
    kind: figure.kind,
    text: figure.text,
    ...valueColumns(figure),
    unit: figure.unit,
    unit_from: figure.unitFrom ?? null,
    precision: figure.precision ?? null,
    comparator: figure.comparator,
    per: figure.per ?? null,
    inferred: figure.inferred ?? false,
    meaning: figure.meaning ?? null,
    subject: figure.subject ?? null,
    subject_kind: figure.subjectKind ?? null,
    indicator: figure.indicator ?? null,
    aspect: figure.aspect ?? 'level',
    of_figure_id: ofFigureId,
    metric: figure.metric ?? null,
    base: figure.base ?? null,
    part_of: figure.partOf ?? null,
    scope: figure.scope ?? null,
    scope_note: figure.scopeNote ?? null,
    account: figure.account ?? null,
    modality: figure.modality ?? null,
    stage: figure.stage ?? null,
    change: figure.change ?? null,
    signed_change: figure.signedChange ?? null,
    change_basis: figure.changeBasis ?? null,
    period_start: figure.period?.start ?? null,
    period_end: figure.period?.end ?? null,
    period_granularity: figure.period?.granularity ?? null,
    period_kind: figure.period?.kind ?? null,
    period_text: figure.period?.text ?? null,
    period_from: figure.period?.from ?? null,
    ...doubtsOf(figure),
    words: figure.words,
    held_by: heldBy(holder),
    pipeline: holder.pipeline,
    record_id: holder.recordId,
    field: holder.field,
    table_id: holder.tableId,
    cell_id: holder.cellId,
    block,
    start: figure.start,
    end: figure.end,
    checked,
    ...readBy,
    ...unreviewed,
    reviewed: {},
    rests_on: figureRests(located),
    anchors,
  }
}

/** What is counted of a figure without its row. */
export function counted(
  { figure }: IdentifiedFigure,
  holder: Holder,
  checked: Checked,
  { origin }: ReadBy,
): Counted {
  return {
    kind: figure.kind,
    unit: figure.unit,
    doubt: doubtsOf(figure).doubt,
    held_by: heldBy(holder),
    table_id: holder.tableId,
    record_id: holder.recordId,
    origin,
    checked,
  }
}

function heldBy({ recordId, cellId }: Holder): FigureRow['held_by'] {
  if (recordId !== null) return 'record'
  return cellId === null ? 'prose' : 'cell'
}

function valueColumns({ value, range }: Figure) {
  const [numerator, denominator] = value?.includes('/') ? value.split('/') : []
  return {
    value: value ?? null,
    range_min: range?.min ?? null,
    range_max: range?.max ?? null,
    range_min_included: range?.minIncl ?? null,
    range_max_included: range?.maxIncl ?? null,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
  }
}

function doubtsOf({ doubt }: Figure): Pick<FigureRow, 'doubt' | 'doubt_readings'> {
  if (doubt === undefined) return { doubt: [], doubt_readings: [] }
  const near = doubtfulRoles.flatMap(role => {
    const reading = doubt[role]
    return reading === undefined ? [] : [{ role, reading }]
  })
  return { doubt: near.map(({ role }) => role), doubt_readings: near.map(({ reading }) => reading) }
}
