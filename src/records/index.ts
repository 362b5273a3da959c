import type { Anchor } from '../model/anchor.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Pipeline } from '../model/pipeline.ts'
import type { Cell, Table } from '../model/table.ts'
import { matchForm } from './form.ts'
import { matchTable } from './match.ts'
import { readCells, readForm, readRows } from './rows.ts'

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

/** A result that is still being read. */
export interface Growing extends RecordResult {
  claims: Map<Cell, Claim>
}

/** The records of every pipeline whose form the document's tables have. */
export function readRecords(document: Document, pipelines: readonly Pipeline[]): RecordResult {
  const result: Growing = { records: [], setAside: [], claims: new Map(), diagnostics: [] }
  for (const table of tablesOf(document)) {
    for (const pipeline of pipelines) {
      if (pipeline.layout === 'form') {
        const places = matchForm(pipeline, table)
        if (places) readForm({ document, pipeline, table, columns: places.columns }, places, result)
        continue
      }
      const found = matchTable(pipeline, table)
      if (found === null) continue
      if (found.missing.length > 0) {
        result.diagnostics.push(
          diagnostic(
            'header-missing',
            `a table of the form “${pipeline.title}” has no column for ${found.missing.join(', ')}; its rows are left to the cells`,
            table.anchors,
          ),
        )
        continue
      }
      const form = { document, pipeline, table, columns: found.columns }
      if (pipeline.layout === 'cells') readCells(form, result)
      else readRows(form, result)
    }
  }
  reportDuplicates(result)
  return result
}

function reportDuplicates({ records, diagnostics }: RecordResult): void {
  const seen = new Set<string>()
  for (const { pipeline, key, anchors } of records) {
    const name = `${pipeline} ${key}`
    if (key !== null && seen.has(name)) {
      diagnostics.push(
        diagnostic(
          'record-duplicate',
          `the key “${key}” of ${pipeline} is met twice in this document`,
          anchors,
        ),
      )
    }
    seen.add(name)
  }
}

function tablesOf(document: Document): Table[] {
  const found: Table[] = []
  const waiting = document.blocks.filter(block => block.kind === 'table').reverse()
  for (let table = waiting.pop(); table !== undefined; table = waiting.pop()) {
    found.push(table)
    waiting.push(...table.cells.flatMap(cell => cell.tables ?? []).reverse())
  }
  return found
}
