import type { Corrections, Decision } from '../../schemas/decision.ts'
import type { Outcome } from '../model/outcome.ts'
import type { ReviewState } from '../model/review.ts'
import type { FigureRow } from '../model/rows.ts'
import type { Resolved } from './resolve.ts'

/** What is settled of a figure. */
export interface FigureReview {
  state: ReviewState
  set: Corrections
}

/** What the decisions on one document ask for, by ids of its rows as read. */
export interface Plan {
  figures: Map<string, FigureReview>
  checks: Map<string, ReviewState>
  setAside: Map<string, ReviewState>
  /** Of tables that were confirmed or rejected as a whole. */
  tables: Map<string, ReviewState>
  units: Map<string, string>
  pipelines: Map<string, string | null>
  titles: Map<string, string>
  /** Cell → its words as they stand in the document. */
  texts: Map<string, string>
  approval: Decision | null
}

/** What a decision can not be done for. */
export type Unfit = Resolved & { reason: string }

/** Puts decisions that stand into a plan; what can not be done is told. Those on a table come first, so that those on its figures go before them. */
export function planOf(
  resolved: readonly Resolved[],
  { figures }: Pick<Outcome, 'figures'>,
  can: Possible,
): { plan: Plan; unfit: Unfit[] } {
  const plan: Plan = {
    figures: new Map(),
    checks: new Map(),
    setAside: new Map(),
    tables: new Map(),
    units: new Map(),
    pipelines: new Map(),
    titles: new Map(),
    texts: new Map(),
    approval: null,
  }
  const unfit: Unfit[] = []
  const known = { ...can, byCell: idsBy(figures, 'cell_id'), byTable: idsBy(figures, 'table_id') }
  const order = ['tables', 'cells']
  const rank = ({ row }: Resolved) => (order.indexOf(row.table) + 3) % 3
  for (const one of [...resolved].sort((a, b) => rank(a) - rank(b))) {
    const reason = put(one, plan, known)
    if (reason !== undefined) unfit.push({ ...one, reason })
  }
  return { plan, unfit }
}

/** What is known of the words decisions are made in. */
export interface Possible {
  isUnit: (words: string) => boolean
  isPipeline: (name: string) => boolean
}

interface Known extends Possible {
  /** The ids of the figures of each cell and table. */
  byCell: ReadonlyMap<string, string[]>
  byTable: ReadonlyMap<string, string[]>
}

function idsBy(figures: readonly FigureRow[], column: 'cell_id' | 'table_id') {
  const found = new Map<string, string[]>()
  for (const row of figures) {
    const key = row[column]
    if (key === null) continue
    const ids = found.get(key)
    if (ids) ids.push(row.figure_id)
    else found.set(key, [row.figure_id])
  }
  return found
}

/** Puts one decision into a plan; why it can not be, where it can not. */
function put({ decision, row }: Resolved, plan: Plan, known: Known): string | undefined {
  const { decided } = decision
  const state = stateOf(decision)
  switch (row.table) {
    case 'figures':
      if (state === undefined || (decided.action === 'correct' && decided.set.text !== undefined))
        break
      plan.figures.set(row.id, { state, set: decided.action === 'correct' ? decided.set : {} })
      return
    case 'cells':
      return putCell({ decision, row }, plan, known)
    case 'checks':
      if (state === undefined || state === 'corrected') break
      plan.checks.set(row.id, state)
      return
    case 'set-aside':
      if (state === undefined || state === 'corrected') break
      plan.setAside.set(row.id, state)
      return
    case 'tables':
      return putTable({ decision, row }, plan, known)
    case 'sources':
      if (decided.action !== 'approve') break
      plan.approval = decision
      return
  }
  return `${decided.action} is nothing that can be decided of ${row.table}`
}

function putCell({ decision, row }: Resolved, plan: Plan, { byCell }: Known): string | undefined {
  const { decided } = decision
  const state = stateOf(decision)
  if (state === undefined) return `${decided.action} is nothing that can be decided of cells`
  const { text, ...set } = decided.action === 'correct' ? decided.set : {}
  if (text !== undefined) plan.texts.set(row.id, text)
  const own = byCell.get(row.id) ?? []
  if (Object.keys(set).length > 0 && own.length !== 1)
    return `the cell holds ${own.length} figures; correct one of them`
  if (text === undefined || Object.keys(set).length > 0)
    for (const id of own) plan.figures.set(id, { state, set })
  return undefined
}

function putTable(
  { decision, row }: Resolved,
  plan: Plan,
  { byTable, isUnit, isPipeline }: Known,
): string | undefined {
  const { decided } = decision
  const unit = decided.action === 'table_unit' ? decided.unit : undefined
  if (unit !== undefined) {
    if (!isUnit(unit)) return `“${unit}” is no unit`
    plan.units.set(row.id, unit)
    return undefined
  }
  if (decided.action === 'table_pipeline') {
    const { pipeline } = decided
    if (pipeline !== null && !isPipeline(pipeline)) return `the run has no pipeline “${pipeline}”`
    plan.pipelines.set(row.id, pipeline)
    return undefined
  }
  if (decided.action === 'correct') {
    const { text, ...others } = decided.set
    if (text === undefined || Object.keys(others).length > 0)
      return 'of a table its heading (text) can be corrected, its unit by table_unit'
    plan.titles.set(row.id, text)
    return undefined
  }
  const state = stateOf(decision)
  if (state === undefined) return `${decided.action} is nothing that can be decided of tables`
  plan.tables.set(row.id, state)
  if (state === 'rejected')
    for (const id of byTable.get(row.id) ?? []) plan.figures.set(id, { state, set: {} })
  return undefined
}

function stateOf({ decided }: Decision): ReviewState | undefined {
  switch (decided.action) {
    case 'confirm':
      return 'confirmed'
    case 'correct':
      return 'corrected'
    case 'reject':
      return 'rejected'
    case 'document_error':
      return 'document_error'
    default:
      return undefined
  }
}
