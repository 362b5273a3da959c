/** Why a published value is another one. `decisions`: what people settled in review. `settings`: none of these, so formats or metadata. */
export type Cause =
  | 'source'
  | 'pipeline'
  | 'program'
  | 'pipeline and program'
  | 'decisions'
  | 'settings'

/** One difference between two datasets. */
export interface Change {
  kind: 'added' | 'removed' | 'changed'
  /** `sources`, `figures`, `checks`, or the pipeline whose records differ. */
  table: string
  path: string
  /** What it is about, as a person reads it: the record's key, the figure's metric. */
  subject: string
  /** The column that changed; null for whole rows. */
  field: string | null
  before: unknown
  after: unknown
  cause: Cause
}

export type Row = Readonly<Record<string, unknown>>
