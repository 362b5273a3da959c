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
