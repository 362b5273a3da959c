import type { Box } from '../../../model/anchor.ts'
import type { Matrix } from '../../pages/paint/matrix.ts'
import type { PageRecord } from '../../pages/paint/record.ts'
import type { Resources } from '../package/resources.ts'

/** Where objects stand and what holds for all of them: a layer, a template, a composite, the appearance of an annotation. */
export interface Place {
  /** Millimetres of the place → points of the page as displayed. */
  matrix: Matrix
  clip: Box
  /** 0 to 1. */
  alpha: number
  hidden: boolean
  /** Stands in an annotation: its text is read, its lines are no rulings. */
  annotated: boolean
  /** Says nothing of the document by what it is declared to be. */
  watermark: boolean
  /** The drawing parameter of all of them. */
  drawParam: string | undefined
  /** The composites it stands in, which may not hold themselves. */
  within: readonly string[]
}

/** What is kept count of over all pages of a file. */
export interface Tally {
  /** Takes so many of the steps the file may paint; throws SourceError when it has none left. */
  spend(steps: number): void
  /** One more of a kind that is not read. */
  count(kind: string): void
}

/** The page that is painted, and what it may refer to. */
export interface Scene extends Tally {
  page: PageRecord
  resources: Resources
}
