/** Every word of the report that no document and no contract says, in one language. */
export interface ReportWords {
  /** As `lang` of the page names the language. */
  code: string
  title: string
  lead(newest: string | null): string
  ran(version: string): string
  parts: string
  footer: string
  none: string
  more(left: number): string
  andMore(left: number, file: string): string
  totals: Readonly<Record<Total, string>>
  queue: string
  queueLead(many: number): string
  counted: string
  facts: string
  heat: string
  heatLead: string
  heatCell(cell: { agreed: number; other: number; conflict: number }): string
  subject: string
  series: string
  seriesLead: string
  statuses: Readonly<Record<'agreed' | 'other' | 'conflict' | 'missing', string>>
  documents: string
  byStatus: string
  byCode: string
  failed: string
  unsupported: string
  comma: string
  heads: Readonly<Record<Head, string>>
  tables: string
  caught(by: number, none: number): string
  caughtByNone: string
  noPipeline: string
  untitled: string
  figures: string
  byKind: string
  byHolder: string
  byCheck: string
  byVerdict: string
  inProse: string
  amounts: string
  page(nth: string): string
  atPlace(place: string): string
  together(many: number): string
  stake(amount: string | null, facts: number): string
  chart: string
  ofAtMost(number: number, most: number): string
  what: string
  howMany: string
}

export type Total =
  | 'documents'
  | 'lost'
  | 'records'
  | 'figures'
  | 'facts'
  | 'checks'
  | 'wrong'
  | 'aside'
export type Head =
  | 'document'
  | 'why'
  | 'code'
  | 'table'
  | 'headings'
  | 'cells'
  | 'printed'
  | 'of'
  | 'pipeline'
  | 'tables'
  | 'records'
  | 'aside'
  | 'prose'
  | 'all'
