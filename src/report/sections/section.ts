import type { Html } from '../html.ts'
import type { Row } from '../row.ts'

/** A part of the page: takes every row of the dataset as it is written, keeps little, and shows it at the end. */
export interface Section {
  title: string
  open(): {
    /** A row of a table; `path` is its document's. Rows of one document come one after another. */
    row(table: string, path: string, row: Row): void
    body(): Html
  }
}
