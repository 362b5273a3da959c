import { restsOn } from '../../decisions/rests.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { CheckRow, FigureRow, SetAsideRow, TableRow } from '../../model/rows.ts'
import type { Cell, Table } from '../../model/table.ts'
import { claimsOn } from '../../records/index.ts'
import { expectAgreement, expectStated } from './agreement.ts'
import { cellRow } from './cell.ts'
import { checkedFigures } from './checked.ts'
import { figureRow } from './figure.ts'
import type { Findings } from './findings.ts'
import { Origins } from './origins.ts'
import { namePlaces, type Places } from './places.ts'
import { fieldFigures, markRecords, recordRows } from './record.ts'
import { summary } from './summary.ts'
import { tableRow } from './table.ts'

/** Findings → rows, each under its id, each pointing at what holds it. */
export function outcomeOf(findings: Findings): Outcome {
  const { document, sourceId, identify, read } = findings
  const origins = new Origins(document.recognised)
  const places = namePlaces(document, identify)
  const records = recordRows(findings, places, origins)
  const recordIds = new Map(
    read.records.map((record, i) => [record, records[i]?.record_id ?? null]),
  )
  const held = (cell: Cell | undefined, start?: number) => {
    const claim = cell && claimsOn(read.claims, cell, start)[0]
    return {
      pipeline: claim?.record.pipeline ?? null,
      recordId: (claim && recordIds.get(claim.record)) ?? null,
      field: claim?.field ?? null,
    }
  }
  const belongsTo = ownerOf(findings.figures)
  const checked = checkedFigures(findings.checks)
  const figures: FigureRow[] = findings.figures.map(found => {
    const tableId = (found.table && places.tables.get(found.table)) ?? null
    const cellId = (found.cell && places.cells.get(found.cell)?.id) ?? null
    const state = checked.get(found.id) ?? 'unchecked'
    return figureRow(
      sourceId,
      found,
      {
        ...held(found.cell, found.figure.start),
        tableId,
        cellId,
        ofFigureId: belongsTo(found),
      },
      state,
      origins.of(found.anchors),
    )
  })
  markRecords(records, figures)
  const whole = wholeCellFigures(findings.figures)
  const cells = [...places.cells].map(([cell, { id, table }]) =>
    cellRow(sourceId, table, cell, {
      ...held(cell),
      cellId: id,
      tableId: places.tables.get(table) ?? '',
      figure: whole.get(cell) ?? null,
      readBy: origins.of(cell.anchors),
    }),
  )
  const meant = new Map(read.records.map(record => [recordIds.get(record) ?? '', record.meant]))
  expectAgreement(records, figures, cells, fieldFigures(findings, recordIds), meant)
  const checks = checkRows(findings)
  const tables = tableRows(findings, places, figures)
  const setAside = setAsideRows(findings, places.tables)
  const source = summary(
    sourceId,
    document,
    {
      tables: tables.length,
      records: records.length,
      setAside,
      figures,
      checks,
    },
    findings.report,
  )
  const diagnostics = [...document.diagnostics, ...read.diagnostics, ...alarms(checks)]
  const { facts } = findings
  expectStated(facts, figures)
  return {
    status: 'converted',
    source,
    records,
    figures,
    cells,
    checks,
    tables,
    facts,
    setAside,
    reviews: [],
    diagnostics,
  }
}

/** The id of the figure of the same text that a rate or change belongs to. */
function ownerOf(figures: readonly IdentifiedFigure[]): (found: IdentifiedFigure) => string | null {
  const byText = new Map<IdentifiedFigure['text'], Map<number, string>>()
  for (const { text, figure, id } of figures) {
    const known = byText.get(text)
    if (known) known.set(figure.start, id)
    else byText.set(text, new Map([[figure.start, id]]))
  }
  return ({ text, figure: { of } }) =>
    of === undefined ? null : (byText.get(text)?.get(of.start) ?? null)
}

function alarms(checks: readonly CheckRow[]): Diagnostic[] {
  return checks
    .filter(({ verdict }) => verdict === 'inconsistent')
    .map(({ subject, line, anchors }) =>
      diagnostic('check-inconsistent', subject === null ? line : `${subject}: ${line}`, anchors),
    )
}

function checkRows({ sourceId, identify, checks }: Findings): CheckRow[] {
  return checks.map(check => ({
    ...check,
    source_id: sourceId,
    check_id: identify(
      `check:${check.kind}:${check.finder}`,
      check.anchors,
      check.members.map(member => `${member.role} ${member.figure_id}`).join('\n'),
    ),
    review_state: null,
  }))
}

/** Every table with the pipelines that read it and what is in it. */
function tableRows({ sourceId, read }: Findings, places: Places, figures: FigureRow[]): TableRow[] {
  const pipelines = new Map<Table, string[]>()
  for (const { table, pipeline } of read.records) if (table) grouped(pipelines, table, pipeline)
  const inTable = new Map<string, FigureRow[]>()
  for (const row of figures) if (row.table_id !== null) grouped(inTable, row.table_id, row)
  return [...places.tables].map(([table, id]) =>
    tableRow(sourceId, table, id, {
      pipelines: pipelines.get(table) ?? [],
      figures: inTable.get(id) ?? [],
    }),
  )
}

function grouped<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

function setAsideRows(
  { sourceId, identify, read }: Findings,
  tables: ReadonlyMap<Table, string>,
): SetAsideRow[] {
  return read.setAside.map(({ table, ...row }) => ({
    ...row,
    set_aside_id: identify(`set-aside:${row.pipeline}:${row.field}`, row.anchors, row.words),
    rests_on: restsOn([row.pipeline, row.field], JSON.stringify(row.row)),
    review_state: null,
    source_id: sourceId,
    table_id: (table && tables.get(table)) ?? null,
  }))
}

/** Cells whose words are one figure and nothing else of weight; a cell of prose has several or none. */
function wholeCellFigures(figures: readonly IdentifiedFigure[]): Map<Cell, IdentifiedFigure> {
  const whole = new Map<Cell, IdentifiedFigure>()
  const crowded = new Set<Cell>()
  for (const found of figures) {
    const { cell } = found
    if (cell === undefined) continue
    if (whole.has(cell)) crowded.add(cell)
    whole.set(cell, found)
  }
  for (const cell of crowded) whole.delete(cell)
  return whole
}
