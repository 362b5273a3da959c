/** The elements of a page, as CSS selectors see them. */
export interface Outline {
  /** Where the elements stand that a selector chooses: UTF-16 offsets into the decoded source, half-open. */
  select(selector: string): { start: number; end: number }[]
}
