import type { FactRow } from '../../model/fact.ts'
import type { Html } from '../../review/view/html.ts'
import type { Evidence } from '../../review/view/shapes.ts'
import type { Glance } from '../glance.ts'
import type { Row } from '../row.ts'
import type { Spoken } from '../words/index.ts'

/** A part of the page: takes what it is told of documents as the dataset is written, keeps little, and shows it at the end. */
export interface Section {
  name: string
  title(words: Spoken): string
  open(): {
    /** A row of `sources` or `diagnostics`; `path` is its document's. Rows of one document come one after another. */
    row?(table: RowsTold, path: string, row: Row): void
    glance?(path: string, glance: Glance): void
    /** A fact of all documents; they come after all of them. */
    fact?(fact: FactRow): void
    /** Figures it shows without what they rest on, after all facts; and what one of them rests on. */
    lacking?(): Stated[]
    evidence?(figure: string, evidence: Evidence): void
    body(words: Spoken, paths: Paths): Html
  }
}

/** A figure of a document. */
export type Stated = Pick<FactRow['sources'][number], 'source_id' | 'figure_id'>

/** The tables whose rows are told one by one. */
export type RowsTold = 'sources' | 'diagnostics'

/** A path as it is shown: without the folders all documents lie in. */
export type Paths = (path: string) => string
