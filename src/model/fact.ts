import type { Scope, Stage } from './context.ts'
import type { Aspect, ChangeBasis, Comparator, Doubtful, Modality, SubjectKind } from './figure.ts'
import type { ReviewedNumber, ReviewState } from './review.ts'
import type { FigureHolder } from './rows.ts'

/**
 * `single`: stated once · `agreed`: stated more than once, within the rounding of the printed digits · `conflict`: statements that can not
 * all be true, and no value · `settled`: such statements, of which a person confirmed or corrected those that hold · `derived`: stated by nobody,
 * computed by a declared formula · `to_review`: every statement of it was recognised from a picture and settled by nobody, or what it is computed
 * from is to be reviewed itself.
 */
export const factStatuses = [
  'single',
  'agreed',
  'conflict',
  'settled',
  'derived',
  'to_review',
] as const
export type FactStatus = (typeof factStatuses)[number]

/** Why a statement gives the fact its value before the others. */
export const preferences = ['only', 'reviewed', 'digits', 'table', 'newer', 'order'] as const
export type Preference = (typeof preferences)[number]

/** A figure that states a fact: where, in which words, and what value it gives. */
export interface FactSource {
  source_id: string
  figure_id: string
  /** Null until a run knows where the document stands. */
  path: string | null
  /** Where it stands in the document, in words. */
  place: string
  text: string
  /** The subject as the document calls it. */
  subject_text: string
  value: string
  precision: string | null
  comparator: Comparator
  /** Roles of the figure that may as well be others. */
  doubt: Doubtful[]
  held_by: FigureHolder
  /** It was recognised from a picture. */
  origin?: 'ocr' | undefined
  review_state: ReviewState | null
  /** The value as read, where a person corrected it. */
  read: string | null
}

/** What a fact is about: two figures with the same key state the same fact. */
export interface FactKey {
  /** The full name of a region by GB/T 2260, else the name as printed. */
  subject: string
  subject_kind: SubjectKind
  /** Six digits of GB/T 2260; null where a name has none or could be one of several. */
  subject_code: string | null
  /** The region a body, project or region without a code belongs to. */
  subject_parent: string | null
  indicator: string
  aspect: Aspect
  period_start: string | null
  period_end: string | null
  scope: Scope | null
  scope_note: string | null
  stage: Stage | null
  modality: Modality
  account: string | null
  change_basis: ChangeBasis | null
  /** What a share, rate or change is of or against, where it is printed. */
  base: string | null
  unit: string | null
  per: string | null
}

/** The same number at another stage: an earlier or later word of it. */
export interface FactVersion {
  fact_id: string
  stage: Stage | null
  modality: Modality
  value: string | null
  /** Its value less that of this fact. */
  difference: string | null
}

/** A fact that another one is computed from. */
export interface FactMember {
  fact_id: string
  indicator: string
  value: string
}

/** The values that the rounding of the members leaves open, ends included. */
export interface FactInterval {
  min: string
  max: string
}

/** One fact, however often it is stated. */
export interface FactRow extends FactKey, Omit<ReviewedNumber, 'reviewed_unit'> {
  fact_id: string
  /** Whether `indicators/` declares the name; else it is what is printed. */
  declared: boolean
  value: string | null
  precision: string | null
  comparator: Comparator
  status: FactStatus
  /** The statement the value is taken from; null in conflict. */
  preferred: string | null
  rule: Preference | null
  /** How far the furthest two statements in conflict are apart. */
  apart: string | null
  /** Of a derived fact: the formula, what it leaves open, and what it is computed from. */
  formula: string | null
  interval: FactInterval | null
  members: FactMember[]
  /** The same number at other stages, which are facts of their own. */
  versions: FactVersion[]
  sources: FactSource[]
}

/** Whose facts there are: a region, zone, body, company or project, once. */
export interface SubjectRow
  extends Pick<FactKey, 'subject' | 'subject_kind' | 'subject_code' | 'subject_parent'> {
  subject_id: string
  subject_level: 'province' | 'prefecture' | 'county' | 'zone' | null
  /** Every name the documents call it by. */
  printed: string[]
  facts: number
}
