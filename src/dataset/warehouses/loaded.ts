/** A value with characters the database refuses, which stand there as the replacement character. */
export interface Replaced {
  table: string
  column: string
  /** The key of the row, or its document. */
  row: string
}

/** What a load does to the documents of its dataset. */
export interface DocumentChanges {
  documents: number
  new: number
  changed: number
  removed: number
}

/** What a load did. */
export interface Loaded extends DocumentChanges {
  batch: number
  rows: number
  replaced: readonly Replaced[]
  /** What was done to tables that others may read, because it was asked for. */
  evolved: readonly string[]
}

/** What was removed. */
export interface Removed {
  batch: number
  documents: number
}
