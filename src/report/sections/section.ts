import type { Html } from '../html.ts'
import type { Row } from '../row.ts'

/** A part of the page: takes rows of the dataset as they are written, keeps little, and shows it at the end. */
export interface Section {
  title: string
  /** The tables whose rows it takes. */
  reads: readonly string[]
  open(): {
    /** A row of a table; `path` is its document's. Rows of one document come one after another. */
    row(table: string, path: string, row: Row): void
    body(): Html
  }
}
