export type { Action, Corrections, Decision, TargetTable } from '../schemas/decision.ts'
export type { ConvertSettings } from './convert.ts'
export { findFigures, findPeriods } from './figures/index.ts'
export { builtInPipelines, convert } from './library.ts'
export type { CheckKind, Interval, Verdict } from './model/check.ts'
export type {
  FactInterval,
  FactKey,
  FactMember,
  FactRow,
  FactSource,
  FactStatus,
  FactVersion,
  Preference,
} from './model/fact.ts'
export type {
  Aspect,
  Attribute,
  Change,
  ChangeBasis,
  Comparator,
  Doubt,
  Doubtful,
  Figure,
  FigureContext,
  FigureKind,
  Lent,
  Modality,
  Range,
  SubjectKind,
  Words,
} from './model/figure.ts'
export type { Meta, MetaName } from './model/meta.ts'
export type { DocumentStatus, Outcome, SourceSummary } from './model/outcome.ts'
export type { FoundPeriod } from './model/period.ts'
export type { Report, ReportKind } from './model/report.ts'
export type {
  DecisionState,
  Reviewed,
  ReviewedNumber,
  ReviewRow,
  ReviewState,
} from './model/review.ts'
export type {
  AmountRole,
  CellRow,
  Checked,
  CheckRow,
  DiagnosticRow,
  FigureHolder,
  FigureRow,
  ReadBy,
  RecordRow,
  SetAsideRow,
  TableRow,
} from './model/rows.ts'
export { definePipeline, parsePipeline } from './pipeline/index.ts'
export { type RecordOf, recordsOf } from './pipeline/record-of.ts'
export type {
  DeclaredCheck,
  Field,
  FieldSource,
  FieldTypeName,
  Layout,
  Match,
  OneOrMore,
  OnRowError,
  Pipeline,
} from './pipeline/types.ts'
export * from './read.ts'
