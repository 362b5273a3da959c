import type { Html } from '../../review/view/html.ts'
import type { Glance } from '../glance.ts'
import type { Row } from '../row.ts'

/** A part of the page: takes what it is told of documents as the dataset is written, keeps little, and shows it at the end. */
export interface Section {
  title: string
  open(): {
    /** A row of `sources` or `diagnostics`; `path` is its document's. Rows of one document come one after another. */
    row?(table: RowsTold, path: string, row: Row): void
    glance?(path: string, glance: Glance): void
    body(): Html
  }
}

/** The tables whose rows are told one by one. */
export type RowsTold = 'sources' | 'diagnostics'
