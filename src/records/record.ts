import type { Anchor } from '../model/anchor.ts'
import type { LocatedFigure } from '../model/located.ts'
import type { Table } from '../model/table.ts'

/** A typed record before it has its ids. */
export interface ReadRecord {
  pipeline: string
  /** The declared key's values joined; null when the pipeline declares none. */
  key: string | null
  table: Table | null
  values: Record<string, unknown>
  cited: Record<string, { text: string; anchors: Anchor[] }>
  /** Field → the figure of its cell that its value is. */
  figures: Map<string, LocatedFigure>
  anchors: Anchor[]
  /** What its fields took of the name of its row and of the year of its amount, which cell and figure say as well. */
  meant: { name?: string; year?: string }
}

/** A row that did not fit its pipeline, whole, with the reason. */
export interface SetAside {
  pipeline: string
  table: Table | null
  field: string
  words: string
  reason: string
  row: Record<string, string>
  anchors: Anchor[]
}

/** Words that did not fit their field, and why. */
export type Failure = Pick<SetAside, 'field' | 'words' | 'reason' | 'anchors'>

/** What became of a place: a record, with what was left out of it, or its row set aside. */
export type PlaceRead = { record: ReadRecord; leftOut: readonly Failure[] } | { setAside: SetAside }
