import type { Plan } from '../../decisions/plan.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { ReviewRow, ReviewState } from '../../model/review.ts'
import type { CheckRow, FigureRow, RecordRow } from '../../model/rows.ts'
import { reviewedCells, reviewedFigures } from './reviewed.ts'
import { isOpen, openFlags } from './summary.ts'
import { isWaiting } from './tally.ts'

/** Rows as read with what was reviewed beside it: what was read is never written over. */
export function overlaid(
  read: Outcome,
  decided: Outcome,
  plan: Plan,
  reviews: ReviewRow[],
): Outcome {
  const figures = reviewedFigures(read, decided, plan)
  const states = new Map(figures.map(row => [row.figure_id, row.review_state]))
  const checks = decided.checks.map(row => checkOf(row, plan, states))
  const setAside = decided.setAside.map(row => ({
    ...row,
    review_state: plan.setAside.get(row.set_aside_id) ?? null,
  }))
  const waiting = figures.filter(row => isWaiting(row) && isOpen(row)).length
  const flags = openFlags(setAside, waiting, checks)
  const approval = approvalOf(plan, flags.all)
  const all = reviews.map(row => ({
    ...row,
    ...(approval.refused !== null &&
      row.decision_id === plan.approval?.decision_id && {
        state: 'unfit' as const,
        reason: approval.refused,
      }),
  }))
  return {
    ...decided,
    figures,
    cells: reviewedCells(read, decided, plan, states),
    records: recordsOf(read, decided, figures),
    checks,
    setAside,
    tables: decided.tables.map((row, i) => ({
      ...row,
      title: read.tables[i]?.title ?? null,
      unit: read.tables[i]?.unit ?? null,
      rests_on: read.tables[i]?.rests_on ?? row.rests_on,
      review_state: plan.tables.get(row.table_id) ?? amendedTable(row.table_id, plan),
      reviewed_unit: plan.units.get(row.table_id) ?? null,
      reviewed_pipeline: plan.pipelines.get(row.table_id) ?? null,
    })),
    source: {
      ...decided.source,
      figures_recognised: figures.filter(isRecognised).length,
      inconsistent: flags.inconsistent,
      open_flags: flags.all,
      approved: approval.by,
    },
    reviews: all,
    diagnostics: [...decided.diagnostics, ...all.flatMap(told)],
  }
}

/** Whether a figure was recognised from a picture and nobody settled it. */
function isRecognised(row: FigureRow): boolean {
  return row.origin === 'ocr' && isOpen(row)
}

/** The gravest first: a record takes the first that one of its figures has. */
const graves: readonly ReviewState[] = [
  'contradicting',
  'rejected',
  'document_error',
  'corrected',
  'confirmed',
]

function recordsOf(read: Outcome, decided: Outcome, figures: readonly FigureRow[]): RecordRow[] {
  const before = new Map(read.records.map(row => [row.record_id, row]))
  const states = new Map<string, Set<ReviewState>>()
  const rejected = new Map<string, string[]>()
  for (const { record_id: id, review_state: state, field } of figures) {
    if (id === null || state === null) continue
    if (state === 'rejected' && field !== null)
      rejected.set(id, [...(rejected.get(id) ?? []), field])
    states.set(id, (states.get(id) ?? new Set()).add(state))
  }
  return decided.records.map(row => {
    const asRead = before.get(row.record_id)
    const own = states.get(row.record_id)
    const grave = graves.find(state => own?.has(state)) ?? null
    if (asRead === undefined) return { ...row, review_state: grave ?? 'corrected' }
    const gone = rejected.get(row.record_id) ?? []
    const values = { ...row.values, ...Object.fromEntries(gone.map(field => [field, null])) }
    const reviewed = Object.entries(values).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(asRead.values[field]),
    )
    return {
      ...row,
      values: asRead.values,
      cited: asRead.cited,
      review_state: grave ?? (reviewed.length > 0 ? 'corrected' : null),
      reviewed: Object.fromEntries(reviewed),
    }
  })
}

/** A contradiction is settled with the check, and by the figure in which the document errs. */
function checkOf(
  row: CheckRow,
  plan: Plan,
  states: ReadonlyMap<string, ReviewState | null>,
): CheckRow {
  const errs =
    row.verdict === 'inconsistent' &&
    row.members.some(({ figure_id: id }) => states.get(id) === 'document_error')
  const state = plan.checks.get(row.check_id) ?? (errs ? 'document_error' : null)
  return { ...row, review_state: state }
}

function amendedTable(id: string, plan: Plan): ReviewState | null {
  return plan.units.has(id) || plan.pipelines.has(id) || plan.titles.has(id) ? 'corrected' : null
}

/** Who approved the document; refused while something of it is open, unless that is signed off. */
function approvalOf(
  { approval }: Plan,
  open: number,
): { by: string | null; refused: string | null } {
  if (approval === null || approval.decided.action !== 'approve') return { by: null, refused: null }
  const signed = (approval.decided.reason ?? '').trim() !== ''
  return open === 0 || signed
    ? { by: approval.by, refused: null }
    : { by: null, refused: `${open} flags are open; settle them, or approve with a reason` }
}

/** What is said of a decision that does not apply. */
function told({ state, action, by, words, reason }: ReviewRow): Diagnostic[] {
  const what = `${by}: ${action} “${words}”: ${reason}`
  if (state === 'expired') return [diagnostic('decision-expired', `${what}; decide again`)]
  if (state === 'contradicting') return [diagnostic('decision-contradicting', what)]
  return state === 'unfit' ? [diagnostic('decision-unfit', what)] : []
}
