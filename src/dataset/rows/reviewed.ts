import type { Plan } from '../../decisions/plan.ts'
import type { Outcome } from '../../model/outcome.ts'
import { figureAttributes, type Reviewed, type ReviewState } from '../../model/review.ts'
import type { CellRow, FigureRow } from '../../model/rows.ts'

/** The columns of a figure that may be otherwise as reviewed, beside value and unit: what is set, and what follows from a value that is. */
const reviewable = [
  ...figureAttributes,
  'precision',
  'signed_change',
] as const satisfies readonly (keyof FigureRow)[]

/** Figures as read, each with what was reviewed of it, and those that corrected words alone give. */
export function reviewedFigures(read: Outcome, decided: Outcome, plan: Plan): FigureRow[] {
  const now = new Map(decided.figures.map(row => [row.figure_id, row]))
  const printed = new Map(read.cells.map(row => [row.cell_id, row.text]))
  const waiting = new Map(read.figures.map(row => [row.figure_id, row]))
  const known = new Set(waiting.keys())
  const found: FigureRow[] = []
  /** Rows in the order of the document: before one that is in both, those that nothing reads any more. */
  const upTo = (id: string | null) => {
    for (const [each, row] of waiting) {
      waiting.delete(each)
      found.push(figureOf(row, now.get(each), plan))
      if (each === id) return
    }
  }
  for (const row of decided.figures) {
    if (waiting.has(row.figure_id)) upTo(row.figure_id)
    else if (!known.has(row.figure_id))
      found.push({ ...unread(row), text: printed.get(row.cell_id ?? '') ?? row.text })
  }
  upTo(null)
  return found
}

function figureOf(row: FigureRow, now: FigureRow | undefined, plan: Plan): FigureRow {
  const decided = plan.figures.get(row.figure_id)?.state
  if (now === undefined) return { ...row, review_state: decided ?? 'rejected' }
  const changed = reviewable.flatMap((column): [string, Reviewed][] =>
    now[column] === row[column] ? [] : [[column, now[column]]],
  )
  const same = changed.length === 0 && now.value === row.value && now.unit === row.unit
  const state = decided ?? (same ? null : 'corrected')
  const { held_by, pipeline, record_id, field, checked } = now
  return {
    ...row,
    ...{ held_by, pipeline, record_id, field, checked },
    ...reviewedNumber(state, now),
    reviewed: state === 'rejected' ? {} : Object.fromEntries(changed),
  }
}

/** A figure that is there by corrected words alone: nothing was read of it. */
function unread(row: FigureRow): FigureRow {
  return {
    ...row,
    value: null,
    range_min: null,
    range_max: null,
    numerator: null,
    denominator: null,
    unit: null,
    precision: null,
    review_state: 'corrected',
    reviewed_value: row.value,
    reviewed_unit: row.unit,
  }
}

function reviewedNumber(
  state: ReviewState | null,
  { value, unit }: { value: string | null; unit: string | null },
) {
  const holds = state === 'confirmed' || state === 'corrected' || state === 'document_error'
  return {
    review_state: state,
    reviewed_value: holds ? value : null,
    reviewed_unit: holds ? unit : null,
  }
}

/** Cells as read, each with what was reviewed of it. */
export function reviewedCells(
  read: Outcome,
  decided: Outcome,
  plan: Plan,
  states: ReadonlyMap<string, ReviewState | null>,
): CellRow[] {
  const now = new Map(decided.cells.map(row => [row.cell_id, row]))
  return read.cells.map(row => {
    const found = now.get(row.cell_id) ?? row
    const figureId = row.figure_id ?? found.figure_id
    const text = plan.texts.get(row.cell_id) ?? null
    const state = states.get(figureId ?? '') ?? (text === null ? null : 'corrected')
    const { record_id, field } = found
    return {
      ...row,
      ...{ record_id, field, figure_id: figureId },
      ...reviewedNumber(state, found),
      reviewed_text: text,
    }
  })
}
