/** A column of a published table. `array` and `object` are nested JSON. */
export interface Column {
  name: string
  /** The Chinese heading. */
  title: string
  type: 'text' | 'decimal' | 'integer' | 'boolean' | 'date' | 'array' | 'object'
  /** What it is, in English and in Chinese. */
  description?: string
  descriptionZh?: string
  /** Whether a row may be without it. */
  nullable?: boolean
  /** The only words a text may be. */
  values?: readonly string[]
  /** What the words of a text or decimal look like. */
  pattern?: string
  /** Whether a decimal may be a fraction as printed (2/3), which is no number of any database. */
  fraction?: boolean
  minimum?: number
  /** What a number counts. */
  unit?: string
  /** The column of the same row that says what it counts. */
  unitColumn?: string
}

export interface PublishedTable {
  name: string
  title: string
  columns: readonly Column[]
}

export type PublishedRow = Readonly<Record<string, unknown>>
