import { attempt } from './attempt.ts'
import { declaredChecks, type HeldFigure } from './checks/declared.ts'
import { findChecks } from './checks/index.ts'
import { outcomeOf } from './dataset/rows/outcome.ts'
import { findFacts } from './facts/index.ts'
import { CellFigures } from './figures/cells.ts'
import { collectFigures } from './figures/collect.ts'
import { contextsOf } from './figures/contexts.ts'
import { identifier, sourceIdOf } from './identity.ts'
import { diagnostic } from './model/diagnostic.ts'
import type { Document } from './model/document.ts'
import type { IdentifiedFigure } from './model/located.ts'
import type { Meta } from './model/meta.ts'
import type { Outcome } from './model/outcome.ts'
import { checkSource, type Source } from './model/source.ts'
import type { Table } from './model/table.ts'
import { PageElements } from './page-elements.ts'
import type { Pipeline } from './pipeline/index.ts'
import type { OnRowError } from './pipeline/types.ts'
import type { Recognition } from './readers/scans/networks.ts'
import { claimsOn, type RecordResult, readRecords } from './records/index.ts'
import { placeRecords } from './records/places.ts'
import { unreadable } from './unreadable.ts'

/**
 * One document through every stage: bytes → document → figures → records → checks → facts → rows.
 * A pure function: the same bytes, name and pipelines give the same plain JSON. Never throws for what a document holds;
 * throws UsageError for what is no source.
 */
export async function convert(
  source: Source,
  pipelines: readonly Pipeline[],
  settings: ConvertSettings = {},
): Promise<Outcome> {
  checkSource(source)
  const sourceId = sourceIdOf(source.bytes)
  const page = new PageElements(pipelines, async () => source.bytes)
  const document = await attempt(source, page.keep, await recognitionFor(settings))
  return 'code' in document
    ? unreadable(sourceId, document)
    : interpret(document, { sourceId, page }, pipelines, settings)
}

/** What a caller may ask of a conversion. */
export interface ConvertSettings {
  /** What becomes of a row with a value that does not fit; `set-aside` without it. */
  onRowError?: OnRowError
  /** What an index says of the document, beside its own words. */
  meta?: Meta
  /** Read what is a picture by recognition; throws MissingError where the optional packages for it are not installed. */
  ocr?: boolean
}

async function recognitionFor({ ocr }: ConvertSettings): Promise<Recognition | undefined> {
  return ocr ? (await import('./readers/recognition.ts')).recognition() : undefined
}

/** The second half of the way: what a document that was read means under these pipelines. */
export async function interpret(
  document: Document,
  { sourceId, page }: { sourceId: string; page: PageElements },
  pipelines: readonly Pipeline[],
  { onRowError = 'set-aside', meta }: ConvertSettings = {},
): Promise<Outcome> {
  const identify = identifier(sourceId)
  const selects = await page.selection(document)
  const placed = placeRecords(document, pipelines, selects)
  const contexts = contextsOf(document)
  const cells = new CellFigures(contexts, placed.declared)
  const collected = collectFigures(document, contexts, cells)
  const read = readRecords(document, placed, cells, { onRowError, ...(meta && { meta }) })
  const [wrong] = read.setAside
  if (onRowError === 'fail' && wrong !== undefined) {
    const message = `${wrong.pipeline}: ${wrong.field} “${wrong.words}”: ${wrong.reason}`
    return unreadable(sourceId, diagnostic('row-invalid', message, wrong.anchors))
  }
  const figures = collected.figures.map(found => ({
    ...found,
    id: identify(`figure:${found.figure.kind}`, found.anchors, found.figure.text),
  }))
  const checks = [
    ...findChecks(document, figures, switchedOff(read, pipelines)),
    ...declaredChecks(pipelines, heldFigures(read, figures)),
  ]
  const found = findFacts({ document, sourceId, figures, fields: fieldsOf(read, figures) })
  const { facts } = found
  const { report } = contexts
  const outcome = outcomeOf({ document, report, sourceId, identify, read, figures, checks, facts })
  const told = [outcome, collected, found]
  return { ...outcome, diagnostics: told.flatMap(({ diagnostics }) => diagnostics) }
}

/** Finders that pipelines switch off, by the tables of their form. */
function switchedOff(
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
