import { CellFigures } from '../figures/cells.ts'
import { contextsOf } from '../figures/contexts.ts'
import type { Anchor } from '../model/anchor.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { Meta } from '../model/meta.ts'
import type { Cell } from '../model/table.ts'
import type { OnRowError, Pipeline } from '../pipeline/types.ts'
import { keyPart } from './around.ts'
import { type Claim, type Claims, claim } from './claims.ts'
import { metaConflicts } from './meta.ts'
import { type Placed, placeRecords } from './places.ts'
import { readPlace } from './read.ts'
import type { Failure, ReadRecord, SetAside } from './record.ts'

export { claimsOn } from './claims.ts'
export type { ReadRecord, SetAside } from './record.ts'

export interface RecordResult {
  records: ReadRecord[]
  setAside: SetAside[]
  claims: Claims
  diagnostics: Diagnostic[]
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
  const claims = new Map<Cell, Claim[]>()
  const result: RecordResult = { records: [], setAside: [], claims, diagnostics: [...diagnostics] }
  for (const { form, table, places } of forms) {
    const known = { meta, report: cells.report }
    const task = { document, form, table, cells, onRowError, known }
    for (const place of places) {
      const read = readPlace(task, place)
      if ('setAside' in read) {
        result.setAside.push(read.setAside)
        continue
      }
      const { record, leftOut } = read
      result.records.push(record)
      claim(claims, record, place, new Set(leftOut.map(({ field }) => field)))
      result.diagnostics.push(...leftOut.map(failure => leftOutOf(record, failure)))
    }
  }
  tellRepeatsApart(result.records, forms)
  reportDuplicates(result)
  result.diagnostics.push(...metaConflicts(document.facts, meta))
  return result
}

/** A key with parts that may be missing can stand for several records of one document: the second and later ones are counted. */
function tellRepeatsApart(records: readonly ReadRecord[], forms: Placed['forms']): void {
  const loose = new Set(
    forms
      .filter(({ form }) => form.pipeline.key?.some(part => keyPart(part).optional))
      .map(({ form }) => form.pipeline.name),
  )
  const times = new Map<string, number>()
  for (const record of records) {
    if (record.key === null || !loose.has(record.pipeline)) continue
    const name = `${record.pipeline} ${record.key}`
    const nth = (times.get(name) ?? 0) + 1
    times.set(name, nth)
    if (nth > 1) record.key = `${record.key} · #${nth}`
  }
}

function leftOutOf(
  { pipeline }: ReadRecord,
  { field, words, reason, anchors }: Failure,
): Diagnostic {
  const message = `${pipeline}: ${field} “${words}” is left out: ${reason}`
  return diagnostic('value-left-out', message, anchors)
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
