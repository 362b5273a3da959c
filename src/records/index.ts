import { CellFigures } from '../figures/cells.ts'
import { contextsOf } from '../figures/contexts.ts'
import type { Anchor } from '../model/anchor.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { LocatedFigure } from '../model/located.ts'
import type { Meta } from '../model/meta.ts'
import type { Cell, Table } from '../model/table.ts'
import type { OnRowError, Pipeline } from '../pipeline/types.ts'
import type { Claim, Claims } from './claims.ts'
import { metaConflicts } from './meta.ts'
import { type Placed, placeRecords } from './places.ts'
import { readPlace } from './read.ts'

export { claimsOn } from './claims.ts'

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

export interface RecordResult {
  records: ReadRecord[]
  setAside: SetAside[]
  claims: Claims
  diagnostics: Diagnostic[]
}

/** A result that is still being read. */
export interface Growing extends RecordResult {
  claims: Map<Cell, Claim[]>
}

export interface ReadOptions {
  onRowError?: OnRowError
  /** What an index says of the document. */
  meta?: Meta
}

/** The records of every pipeline whose form the document's tables have; the numbers among their fields are the figures of their cells. */
export function readRecords(
  document: Document,
  { forms, diagnostics }: Placed,
  cells: CellFigures,
  { onRowError = 'set-aside', meta }: ReadOptions = {},
): RecordResult {
  const result: Growing = {
    records: [],
    setAside: [],
    claims: new Map(),
    diagnostics: [...diagnostics],
  }
  for (const { form, table, places } of forms) {
    const task = { document, form, table, cells, onRowError, meta }
    for (const place of places) readPlace(task, place, result)
  }
  reportDuplicates(result)
  result.diagnostics.push(...metaConflicts(document.facts, meta))
  return result
}

/** The records of one document alone, for callers that want nothing else of it. */
export function recordsOf(document: Document, pipelines: readonly Pipeline[]): RecordResult {
  const placed = placeRecords(document, pipelines)
  return readRecords(document, placed, new CellFigures(contextsOf(document), placed.declared))
}

function reportDuplicates({ records, diagnostics }: RecordResult): void {
  const seen = new Map<string, readonly Anchor[]>()
  for (const { pipeline, key, anchors } of records) {
    if (key === null) continue
    const name = `${pipeline} ${key}`
    const first = seen.get(name)
    if (first === undefined) seen.set(name, anchors)
    else {
      const message = `the key “${key}” of ${pipeline} is met twice in this document; both places are given`
      diagnostics.push(diagnostic('record-duplicate', message, [...first, ...anchors]))
    }
  }
}
