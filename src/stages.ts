import { declaredChecks, type HeldFigure } from './checks/declared.ts'
import { findChecks } from './checks/index.ts'
import { outcomeOf } from './dataset/rows/outcome.ts'
import { findFacts } from './facts/index.ts'
import { CellFigures, type Settle } from './figures/cells.ts'
import { collectFigures } from './figures/collect.ts'
import { type Contexts, contextsOf } from './figures/contexts.ts'
import { type Identify, identifier } from './identity.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { Document } from './model/document.ts'
import type { IdentifiedFigure } from './model/located.ts'
import type { Meta } from './model/meta.ts'
import type { Conclusion } from './model/outcome.ts'
import type { Table } from './model/table.ts'
import type { Pipeline } from './pipeline/index.ts'
import type { OnRowError } from './pipeline/types.ts'
import { claimsOn, type RecordResult, readRecords } from './records/index.ts'
import { placeRecords } from './records/places.ts'
import type { Selection } from './records/selector.ts'

/** What the stages are asked beside the document. */
export interface Asked {
  sourceId: string
  pipelines: readonly Pipeline[]
  selects: Selection | undefined
  onRowError: OnRowError
  meta: Meta | undefined
}

/** What a person settled before the stages begin: figures as reviewed, and of which form a table is. */
export interface Settled {
  figure: Settle
  pipelines: ReadonlyMap<Table, string | null>
}

/** A document with the figures and records found in it. */
export interface Understood {
  document: Document
  contexts: Contexts
  /** What could not be said of figures. */
  told: readonly Diagnostic[]
  read: RecordResult
  figures: IdentifiedFigure[]
  identify: Identify
}

/** document → figures → records. */
export function understand(document: Document, asked: Asked, settled?: Settled): Understood {
  const { sourceId, pipelines, selects, onRowError, meta } = asked
  const identify = identifier(sourceId)
  const placed = placeRecords(document, pipelines, selects, settled?.pipelines)
  const contexts = contextsOf(document)
  const cells = new CellFigures(contexts, placed.declared, settled?.figure)
  const collected = collectFigures(document, contexts, cells)
  const read = readRecords(document, placed, cells, { onRowError, ...(meta && { meta }) })
  const figures = collected.figures.map(found => {
    const own = found.cell === undefined && settled ? settled.figure(found) : found
    const { figure, anchors } = own
    const id = own.settled?.id ?? identify(`figure:${figure.kind}`, anchors, figure.text)
    const review = own.settled?.review
    /** Own keys go first: V8 takes five times the memory for an object that is copied and then given more. */
    return { id, ...own, ...(review && { review }) }
  })
  return { document, contexts, told: collected.diagnostics, read, figures, identify }
}

/** figures, records → checks → facts → rows. */
export function concluded(
  { document, contexts, told, read, figures, identify }: Understood,
  { sourceId, pipelines }: Asked,
): Conclusion {
  const standing = figures.filter(({ review }) => review?.state !== 'rejected')
  const checks = [
    ...findChecks(document, standing, switchedOff(read, pipelines)),
    ...declaredChecks(pipelines, heldFigures(read, standing)),
  ]
  const fields = fieldsOf(read, standing)
  const found = findFacts({ document, sourceId, figures: standing, fields })
  const { facts } = found
  const { report } = contexts
  const outcome = outcomeOf({ document, report, sourceId, identify, read, figures, checks, facts })
  return { ...outcome, diagnostics: [...outcome.diagnostics, ...told, ...found.diagnostics] }
}

/** Finders that pipelines switch off, by the tables of their form. */
export function switchedOff(
  { records }: RecordResult,
  pipelines: readonly Pipeline[],
): ReadonlyMap<Table, readonly string[]> {
  const off = new Map<Table, readonly string[]>()
  const without = new Map(pipelines.map(pipeline => [pipeline.name, pipeline.without ?? []]))
  for (const { pipeline, table } of records) {
    const names = without.get(pipeline) ?? []
    if (table !== null && names.length > 0 && !off.has(table)) off.set(table, names)
  }
  return off
}

/** The figures that are values of fields; words that several records repeat are the first one's. */
function heldFigures(
  { records, claims }: RecordResult,
  figures: readonly IdentifiedFigure[],
): HeldFigure[] {
  const identified = new Map(figures.map(found => [found.figure, found]))
  return records.flatMap(record =>
    [...record.figures].flatMap(([field, { cell, figure }]) => {
      const found = identified.get(figure)
      const isOwn =
        cell !== undefined &&
        claimsOn(claims, cell, figure.start).some(
          claim => claim.record === record && claim.field === field,
        )
      return found && isOwn ? [{ record, pipeline: record.pipeline, field, found }] : []
    }),
  )
}

/** The ids of figures that are fields of records. */
function fieldsOf({ claims }: RecordResult, figures: readonly IdentifiedFigure[]): Set<string> {
  return new Set(
    figures
      .filter(({ cell, figure }) => cell && claimsOn(claims, cell, figure.start).length > 0)
      .map(({ id }) => id),
  )
}
