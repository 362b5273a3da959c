import type { Anchor } from './anchor.ts'
import type { CheckKind, Interval, Verdict } from './check.ts'
import type { Scope, Stage } from './context.ts'
import type { DiagnosticCode, Severity } from './diagnostic.ts'
import type {
  Aspect,
  Change,
  ChangeBasis,
  Comparator,
  Doubtful,
  FigureKind,
  Modality,
  SubjectKind,
  Words,
} from './figure.ts'
import type { From, Granularity, PeriodKind } from './period.ts'
import type { Reviewed, ReviewedNumber, ReviewState } from './review.ts'
import type { RowKind } from './table.ts'

/*
 * Rows of the dataset: plain JSON, snake_case, absent values are null so that every row has every column.
 * `source_id` is the sha-256 of the bytes; the other ids hash the source and the place.
 */

/** How a row was read: `text` as the file holds it, `ocr` by recognition, with how sure the least sure of its words is, 0 to 1. */
export interface ReadBy {
  origin: 'text' | 'ocr'
  confidence: string | null
}

/** Whether arithmetic bears a figure out. */
export const checkedStates = ['corroborated', 'contradicted', 'unchecked'] as const
export type Checked = (typeof checkedStates)[number]

/** Who holds a figure: a record's field, else a cell, else prose. */
export const figureHolders = ['record', 'cell', 'prose'] as const
export type FigureHolder = (typeof figureHolders)[number]

export interface FigureRow extends ReadBy, ReviewedNumber {
  figure_id: string
  source_id: string
  kind: FigureKind
  text: string
  value: string | null
  range_min: string | null
  range_max: string | null
  range_min_included: boolean | null
  range_max_included: boolean | null
  numerator: string | null
  denominator: string | null
  unit: string | null
  unit_from: string | null
  precision: string | null
  comparator: Comparator
  per: string | null
  inferred: boolean
  meaning: 'delta' | 'ratio' | null
  subject: string | null
  subject_kind: SubjectKind | null
  indicator: string | null
  aspect: Aspect
  of_figure_id: string | null
  metric: string | null
  base: string | null
  part_of: string | null
  scope: Scope | null
  scope_note: string | null
  account: string | null
  modality: Modality | null
  stage: Stage | null
  change: Change | null
  signed_change: string | null
  change_basis: ChangeBasis | null
  period_start: string | null
  period_end: string | null
  period_granularity: Granularity | null
  period_kind: PeriodKind | null
  period_text: string | null
  period_from: From | null
  /** Roles whose best two readings are near, in the order of this list. */
  doubt: Doubtful[]
  /** What else each of them may be, in the same order; empty words where it may be none. */
  doubt_readings: string[]
  /** Attribute → the words that gave it. */
  words: Record<string, Words>
  held_by: FigureHolder
  pipeline: string | null
  record_id: string | null
  field: string | null
  table_id: string | null
  cell_id: string | null
  /** The text block or cell it stands in: index of the block in reading order, from 0. */
  block: number
  /** Offsets into the block's (or cell's) normalised text. */
  start: number
  end: number
  checked: Checked
  /** Column → its value as reviewed, where that is not as read. */
  reviewed: Record<string, Reviewed>
  /** Hash of the words around it, then of those and its own. */
  rests_on: string
  anchors: Anchor[]
}

/** What a number is in its column: an amount, a difference of two, one as a part of another, a rate of change. */
export const amountRoles = ['amount', 'difference', 'ratio', 'rate'] as const
export type AmountRole = (typeof amountRoles)[number]

export interface CellRow extends ReadBy, ReviewedNumber {
  cell_id: string
  table_id: string
  source_id: string
  table_title: string | null
  row: number
  column: number
  row_span: number
  column_span: number
  header: boolean
  row_kind: RowKind
  row_path: string[]
  column_path: string[]
  text: string
  kind: FigureKind | null
  value: string | null
  unit: string | null
  period_start: string | null
  period_end: string | null
  subject: string | null
  indicator: string | null
  aspect: Aspect | null
  column_role: AmountRole | null
  figure_id: string | null
  record_id: string | null
  field: string | null
  /** Its words as a person read them. */
  reviewed_text: string | null
  anchors: Anchor[]
}

/** A table of a document; its cells are rows of their own. */
export interface TableRow {
  table_id: string
  source_id: string
  title: string | null
  /** The words that declare its unit. */
  unit: string | null
  page: number | null
  rows: number
  columns: number
  header_rows: number
  /** In percent. */
  confidence: number
  pipelines: string[]
  figures: number
  /** Its figures without a unit. */
  unitless: number
  rests_on: string
  review_state: ReviewState | null
  reviewed_unit: string | null
  reviewed_pipeline: string | null
  anchors: Anchor[]
}

/** A typed record. `values` are what the pipeline's schema describes; published flat, one column a field. */
export interface RecordRow {
  record_id: string
  record_key: string | null
  source_id: string
  pipeline: string
  table_id: string | null
  values: Record<string, unknown>
  /** Field → its words and place. */
  cited: Record<string, { text: string; anchors: Anchor[]; origin?: 'ocr'; confidence?: string }>
  checked: Checked
  review_state: ReviewState | null
  /** Field → its value as reviewed, where that is not as read. */
  reviewed: Record<string, unknown>
  anchors: Anchor[]
}

export interface SetAsideRow {
  set_aside_id: string
  source_id: string
  pipeline: string
  table_id: string | null
  field: string
  words: string
  reason: string
  /** The whole row: field (or header, for columns no field claims) → words. */
  row: Record<string, string>
  rests_on: string
  review_state: ReviewState | null
  anchors: Anchor[]
}

export interface CheckRow {
  check_id: string
  source_id: string
  kind: CheckKind
  finder: string
  verdict: Verdict
  /** Why it is not checkable. */
  reason: string | null
  /** The claim: left = f(members). */
  subject: string | null
  members: { figure_id: string; role: string; weight: number }[]
  stated: Interval | null
  computed: Interval | null
  /** Gap in units of the last printed digit of the stated figure. */
  gap: string | null
  /** A value that no one printed (an implied denominator). */
  derived: boolean
  value: string | null
  unit: string | null
  line: string
  review_state: ReviewState | null
  anchors: Anchor[]
}

export interface DiagnosticRow {
  source_id: string | null
  path: string | null
  code: DiagnosticCode
  severity: Severity
  message: string
  anchors: Anchor[]
}
