import type { Anchor } from '../model/anchor.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Cell, Table } from '../model/table.ts'

/** A typed record before it has its ids. */
export interface ReadRecord {
  pipeline: string
  /** The declared key's values joined; null when the pipeline declares none. */
  key: string | null
  table: Table | null
  values: Record<string, unknown>
  cited: Record<string, { text: string; anchors: Anchor[] }>
  anchors: Anchor[]
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

/** Which record and field a cell was read into. */
export interface Claim {
  record: ReadRecord
  field: string
}

export interface RecordResult {
  records: ReadRecord[]
  setAside: SetAside[]
  claims: ReadonlyMap<Cell, Claim>
  diagnostics: Diagnostic[]
}

/** The records of every pipeline whose form the document's tables have. */
export function readRecords(
  _document: Document,
  _pipelines: readonly { name: string }[],
): RecordResult {
  return { records: [], setAside: [], claims: new Map(), diagnostics: [] }
}
