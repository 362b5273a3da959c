import type { IdentifiedFigure } from '../model/located.ts'

/**
 * How a claim follows from the layout of a table. Claims of one `line` read the same rows (or columns) as parts of the
 * same total, in other columns (or rows); claims of one `kind` read the same table in the same manner.
 */
export interface Layout {
  line: object
  kind: object
  /** Nothing but the order of the rows tells which are parts: only the same rows in other columns can bear it out. */
  unsure?: boolean
  /** How often the same rows must hold for each time they fail; once without. */
  needs?: number
  /** Where the reading is not borne out nothing was claimed, and nothing is reported. */
  quiet?: true
  /** Figures of the same column among its parts that it does not take in, in order of place. */
  beside?: () => readonly IdentifiedFigure[]
}
