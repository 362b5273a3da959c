import type { CheckKind, Verdict } from '../../../model/check.ts'
import type { Scope, Stage } from '../../../model/context.ts'
import type { DiagnosticCode, Severity } from '../../../model/diagnostic.ts'
import type { FactStatus } from '../../../model/fact.ts'
import type {
  Aspect,
  Change,
  ChangeBasis,
  Comparator,
  Doubtful,
  FigureKind,
  Modality,
  SubjectKind,
} from '../../../model/figure.ts'
import type { DocumentStatus } from '../../../model/outcome.ts'
import type { From, Granularity, PeriodKind } from '../../../model/period.ts'
import type { ReviewState } from '../../../model/review.ts'
import type { Checked, FigureHolder } from '../../../model/rows.ts'
import type { RowKind } from '../../../model/table.ts'
import type { Titles } from '../shapes.ts'

/** What stands in columns with a fixed list of values, and in a person's reading of them. */
interface Listed {
  kind: FigureKind
  check_kind: CheckKind
  comparator: Comparator
  subject_kind: SubjectKind
  aspect: Aspect
  scope: Scope
  modality: Modality
  stage: Stage
  change: Change
  change_basis: ChangeBasis
  verdict: Verdict
  /** Finders are listed by their own folder, which no word of the page imports; a test holds them against it. */
  finder: string
  status: FactStatus | DocumentStatus
  held_by: FigureHolder
  checked: Checked
  severity: Severity
  review_state: ReviewState
  role: Doubtful
  period_granularity: Granularity
  period_kind: PeriodKind
  period_from: From
  row_kind: RowKind
}

/** Column → value → what it says, for every value of its list. */
export type ValueWords = {
  readonly [Column in keyof Listed]: Readonly<Record<Listed[Column], string>>
}

/** Code of a diagnostic → its name, and what it means for who uses the data. */
export type CodeWords = Readonly<Record<DiagnosticCode, readonly [name: string, meaning: string]>>

/** Every word of the page that no document says, in one language. */
export interface Words {
  /** As `lang` of a page names the language. */
  code: string
  review: string
  tabs: Readonly<Record<string, string>>
  states: Readonly<Record<'agreed' | 'doubtful' | 'contradicted' | 'unclaimed' | 'plain', string>>
  reasons: Readonly<Record<string, string>>
  entryStates: Readonly<Record<string, string>>
  actions: Readonly<Record<string, string>>
  columns: Readonly<Record<string, string>>
  values: Readonly<Record<string, Readonly<Record<string, string>>>>
  codes: CodeWords
  /** Table → column → its name, as the dataset says; columns it does not name are shown as they are called. */
  titles: Titles
  /** The folder all documents lie in, which is not shown of each. */
  base: string
  claim: string
  readAs: string
  /** What something in doubt may be as well. */
  orElse(second: string): string
  /** A sentence of the program in this language; null for one that is not known in it, which is then quoted. */
  sentence(message: string): string | null
  /** How a sentence that is not known in this language is quoted. */
  detail(message: string): string
  /** Names of reading and judging: what an entry of the queue says by itself; `roles` as this language calls them. */
  inDoubt(roles: readonly string[]): string
  noUnit: string
  nobodyTakes: string
  recognised: string
  uncertain(confidence: string, title: string): string
  decidedBy(by: string, action: string, words: string, reason: string): string
  parts(many: number): string
  yes: string
  no: string
  heading: string
  noPipeline: string
  onlyHere: string
  asEach: string
  moreAttributes: string
  standing: Readonly<Record<'changed' | 'missing', string>>
  keys: readonly (readonly [key: string, does: string])[]
  all: string
  any: string
  document: string
  pipeline: string
  reason: string
  state: string
  search: string
  help: string
  close: string
  list: string
  rows: string
  legend: string
  chooseDocument: string
  smaller: string
  larger: string
  nothing: string
  loading: string
  page(nth: number, of: number): string
  part(nth: number, of: number): string
  places(many: number): string
  settlesTogether(many: number): string
  oneSettles: string
  changes(amount: string | null, facts: number, figures: number): string
  asRead: string
  asReviewed: string
  now: string
  why: string
  whyNeeded: string
  newValue: string
  save: string
  cancel: string
  saved(many: number): string
  undone(many: number): string
  nothingToUndo: string
  applied: string
  failed: string
  by: string
  newest(day: string): string
  newestUnknown: string
  more(many: number): string
  wholeRow: string
  nothingShown: string
}
