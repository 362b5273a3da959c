/** A column of a published table. `json` is anything nested. */
export interface Column {
  name: string
  /** The Chinese heading. */
  title: string
  type: 'text' | 'decimal' | 'integer' | 'boolean' | 'date' | 'json'
}

export interface PublishedTable {
  name: string
  title: string
  columns: readonly Column[]
}

export type PublishedRow = Readonly<Record<string, unknown>>
