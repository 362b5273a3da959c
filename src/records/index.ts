import type { Anchor } from '../model/anchor.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Meta } from '../model/meta.ts'
import type { Cell, Table } from '../model/table.ts'
import { tablesOf } from '../model/tables.ts'
import type { OnRowError, Pipeline } from '../pipeline/types.ts'
import type { Claim, Claims } from './claims.ts'
import { layouts } from './layouts/index.ts'
import { metaConflicts } from './meta.ts'
import type { Found } from './place.ts'
import { layoutOf, type Prepared, prepare } from './prepare.ts'
import { readPlace } from './read.ts'
import type { Selection } from './selector.ts'

export { claimsOn } from './claims.ts'

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
  /** Whether a pipeline's selector holds a table; without it, tables of pipelines with a selector are none of theirs. */
  selects?: Selection
  /** What an index says of the document. */
  meta?: Meta
}

/** The records of every pipeline whose form the document's tables have. */
export function readRecords(
  document: Document,
  pipelines: readonly Pipeline[],
  { onRowError = 'set-aside', selects = () => false, meta }: ReadOptions = {},
): RecordResult {
  const result: Growing = { records: [], setAside: [], claims: new Map(), diagnostics: [] }
  const forms = pipelines.map(prepare)
  for (const table of tablesOf(document)) {
    for (const form of forms) {
      const { selector } = form.pipeline.match
      if (selector !== undefined && !selects(selector, table)) continue
      const found = layouts[layoutOf(form.pipeline)](form, table)
      if (found === null) continue
      result.diagnostics.push(...reported(form, table, found))
      for (const place of found.places)
        readPlace({ document, form, table, onRowError, meta }, place, result)
    }
  }
  reportDuplicates(result)
  result.diagnostics.push(...metaConflicts(document.facts, meta))
  return result
}

/** What a table of the form lacks or says twice. */
function reported(
  { pipeline }: Prepared,
  table: Table,
  { missing, ambiguous }: Found,
): Diagnostic[] {
  if (missing.length > 0) {
    const message = `a table of the form “${pipeline.title}” has no column for ${missing.join(', ')}; its rows are left to the cells`
    return [diagnostic('header-missing', message, table.anchors)]
  }
  return [...ambiguous].map(([name, [first = '', ...others]]) => {
    const message = `${pipeline.name}: several columns could be ${name}; “${first}” is read, ${others.map(words => `“${words}”`).join(', ')} left to the cells`
    return diagnostic('header-ambiguous', message, table.anchors)
  })
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
