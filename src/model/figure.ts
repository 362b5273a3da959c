import type { Scope, Stage } from './context.ts'
import type { From, Period } from './period.ts'
import type { Report } from './report.ts'

export const figureKinds = [
  'money',
  'percent',
  'percentage_point',
  'fraction',
  'multiple',
  'count',
  'quantity',
  'rate',
  'number',
] as const
export type FigureKind = (typeof figureKinds)[number]

export const comparators = [
  'eq',
  'approx',
  'approx_more',
  'approx_less',
  'at_least',
  'more_than',
  'at_most',
  'less_than',
] as const
export type Comparator = (typeof comparators)[number]

export const modalities = ['actual', 'forecast', 'plan', 'target', 'commitment'] as const
export type Modality = (typeof modalities)[number]

/** What a number is of its indicator: its amount, an amount or a rate of change, a part of a whole, how far a budget came, a difference of rates, any other rate. */
export const aspects = [
  'level',
  'change',
  'growth',
  'share',
  'completion',
  'points',
  'rate',
] as const
export type Aspect = (typeof aspects)[number]

export const subjectKinds = ['region', 'zone', 'body', 'company', 'project', 'other'] as const
export type SubjectKind = (typeof subjectKinds)[number]

export const changes = ['increase', 'decrease', 'unchanged', 'loss'] as const
export type Change = (typeof changes)[number]

export const changeBases = ['nominal', 'comparable', 'constant_price', 'adjusted'] as const
export type ChangeBasis = (typeof changeBases)[number]

/** Both ends are exact decimals in base units; null is unbounded. */
export interface Range {
  min: string | null
  max: string | null
  minIncl: boolean
  maxIncl: boolean
}

/**
 * Verbatim words that gave an attribute, whose they are, and the rule that read them.
 * `start` and `end` are offsets into the text the figure stands in, present only for `own`, `sentence` and `text`.
 */
export interface Words {
  text: string
  from: From
  start?: number
  end?: number
  /** The rule, for `--why`. */
  rule: string
}

/** The attributes whose words are kept in `Figure.words`. */
export type Attribute =
  | 'unit'
  | 'subject'
  | 'indicator'
  | 'aspect'
  | 'metric'
  | 'base'
  | 'partOf'
  | 'scope'
  | 'scopeNote'
  | 'account'
  | 'comparator'
  | 'modality'
  | 'stage'
  | 'change'
  | 'changeBasis'
  | 'per'
  | 'period'

/**
 * A figure as printed: span (UTF-16 offsets, half-open), exact value and meaning.
 * Money is in units of its currency (元, not 万元), percent in percent units; a fraction is `'2/3'`.
 * Every attribute but the first block is absent rather than guessed.
 */
export interface Figure {
  kind: FigureKind
  text: string
  start: number
  end: number
  /** Exact decimal (or `n/d` for a fraction). Absent only where `range` stands instead. */
  value?: string
  range?: Range
  /** ISO 4217 code, `%`, `pp`, `x`, a measure word; null: a bare number whose unit nobody declares. */
  unit: string | null
  /** One unit of the last printed digit, in base units. */
  precision?: string
  comparator: Comparator
  per?: string
  /** The kind is an inference (36.57亿 governed by 投资), not printed. */
  inferred?: true
  /** The words that declared an inherited unit (单位：万元, 金额（亿元）, the tail of a list). */
  unitFrom?: string
  /** For multiples: `delta` (增长2.3倍) or `ratio` (是…的3倍). */
  meaning?: 'delta' | 'ratio'

  /** Whose number it is: a region, zone, body, company or project, by name. */
  subject?: string
  subjectKind?: SubjectKind
  /** What is measured, without subject, time, stage and verbs; with its parent where the printed word alone says too little. */
  indicator?: string
  aspect?: Aspect
  /** The figure of the same text that a rate or change belongs to (增长4.8% → the 6680.6亿元 before it), by its place. */
  of?: { start: number; end: number }
  metric?: string
  base?: string
  partOf?: string
  scope?: Scope
  scopeNote?: string
  /** As printed: 一般公共预算, 政府性基金, 国有资本经营, 社会保险基金. */
  account?: string

  modality?: Modality
  stage?: Stage

  change?: Change
  /** The value with the sign its direction gives it (下降4.2% → -4.2). */
  signedChange?: string
  changeBasis?: ChangeBasis

  period?: Period
  words: Partial<Record<Attribute, Words>>
  /** What stands in doubt → what else is nearly as likely; absent where nothing is. */
  doubt?: Doubt
}

/** Roles whose best two readings may be near, in the order they are listed. */
export const doubtfulRoles = [
  'subject',
  'indicator',
  'aspect',
  'scope',
  'period',
  'stage',
  'modality',
  'base',
] as const
export type Doubtful = (typeof doubtfulRoles)[number]

/** A role in doubt → its second reading. */
export type Doubt = Partial<Record<Doubtful, string>>

/** What a note that ends in 下同 lends all behind it. */
export interface Lent {
  /** What changes are against, by which way their money flows (收入, 支出, or nothing told). */
  against?: Readonly<Record<string, string>>
  /** What shares are of. */
  whole?: string
  stage?: { value: Stage; text: string }
}

/**
 * What surrounds a text and lends its figures meaning; every member is words as printed, nearest first where there are several.
 * A library caller gives what it knows; `convert` gives all of it.
 */
export interface FigureContext {
  /** The text is a table cell: a bare numeral is a figure, parentheses may be accounting negatives, — is absence. */
  cell?: boolean
  /** The number a workbook keeps behind a cell, in the scale of its words: 18.825 behind 18.8%. */
  stored?: string
  /** Header path of the cell's column, top-down. */
  column?: readonly string[]
  /** Labels that head the cell's row, outermost first. */
  row?: readonly string[]
  /** The project that heads the cell's row in a table of what bonds were spent on. */
  project?: string
  /** The row is of all of its region: those of its parts stand under it. */
  wholeRow?: true
  /** The label of the row, or the heading of the column, that is a region by its place alone: 哈尔滨, 博州. */
  regionRow?: string
  regionColumn?: string
  /** Labels of the rows that row stands under, nearest first: they say when, and of which stage. */
  above?: readonly string[]
  /** The words that declare the table's unit: 单位：万元. */
  unit?: string
  /** What a column of units prints beside the cell: 户, 万吨. */
  rowUnit?: string
  /** The unit of a bare number, or null for none, whatever headings and table declare. */
  plain?: string | null
  /** Title of the table the cell stands in. */
  caption?: string
  /** Headings over the text, nearest first. */
  headings?: readonly string[]
  /** Title of the document. */
  title?: string
  /** What the document as a whole reports, and of which years. */
  report?: Report
  /** The region the document is about, and the body whose own report it is. */
  region?: string
  body?: string
  /** Zones the document names in full (西河经济技术开发区), for their short names (经开区). */
  zones?: readonly string[]
  /** The document's year, for 今年, 1-9月. */
  year?: number
  /** Whose words gave `year`; `document` without. */
  yearFrom?: From
  /** The year of months that the text before named with it (2023年1—10月): months without one are of it. */
  yearOfMonths?: number
  /** Scope note that governs this text (不含新增债券支出，下同). */
  scopeNote?: string
  /** The words that note stands behind, of whose figures alone it speaks: 市级. */
  noteAfter?: string
  stage?: Stage
  scope?: Scope
  account?: string
  /** The level the paragraph before opened with, in the same section. */
  lead?: Scope
  /** The words of a paragraph whose list this one is a point of, that say who pays the levels below (省对市县). */
  payer?: string
  /** What the document says once and means of all behind it (下同). */
  lent?: Lent
  /** The words that gave `stage` and `scope`. */
  said?: { stage?: string; scope?: string }
  /** Text before this one in the same cell or section, for a period or metric that governs on (nearest last). */
  before?: string
}
