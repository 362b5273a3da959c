/**
 * What a document as a whole reports. `budget_report`: the execution of one year and the budget of the next · `budget`: one year's budget ·
 * `execution` · `final_account` · `bulletin`: statistics · `work_report`: the work of a government.
 */
export type ReportKind =
  | 'budget_report'
  | 'budget'
  | 'execution'
  | 'final_account'
  | 'bulletin'
  | 'work_report'

/** The kind of a report with the years it reports on, as its title says. */
export interface Report {
  kind: ReportKind
  /** The year whose execution, accounts or statistics it gives. */
  executed?: number
  /** The year whose budget it gives. */
  budgeted?: number
}
