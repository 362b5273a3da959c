import { restsOn } from '../../decisions/rests.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { IdentifiedFigure } from '../../model/located.ts'
import { once } from '../../model/once.ts'
import type { Conclusion } from '../../model/outcome.ts'
import type { CheckRow, SetAsideRow, TableRow } from '../../model/rows.ts'
import type { Cell, Table } from '../../model/table.ts'
import { claimsOn } from '../../records/index.ts'
import { expectAgreement, expectSameValue, expectStated } from './agreement.ts'
import { cellRow } from './cell.ts'
import { checkedFigures } from './checked.ts'
import { counted, figureRow, type Holder } from './figure.ts'
import type { Findings } from './findings.ts'
import { Origins } from './origins.ts'
import { cellsIn, namePlaces, type Places } from './places.ts'
import { fieldFigures, recordRows } from './record.ts'
import { summary } from './summary.ts'
import { tableRow } from './table.ts'
import { Tally } from './tally.ts'
import { madeRows } from './walked.ts'

/** Findings → rows, each under its id, each pointing at what holds it. Figures and cells are rows when they are walked. */
export function outcomeOf(findings: Findings): Conclusion {
  const { document, sourceId, identify, read, facts } = findings
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
  const holderOf = ({ table, cell, figure }: IdentifiedFigure): Holder => ({
    ...held(cell, figure.start),
    tableId: (table && places.tables.get(table)) ?? null,
    cellId: (cell && places.cells.get(cell)) ?? null,
  })
  const belongsTo = ownerOf(findings.figures)
  const checked = checkedFigures(findings.checks)
  const stateOf = ({ id }: IdentifiedFigure) => checked.get(id) ?? 'unchecked'
  const figureOf = (found: IdentifiedFigure) =>
    figureRow(
      sourceId,
      found,
      holderOf(found),
      belongsTo(found),
      stateOf(found),
      origins.of(found.anchors),
    )
  const whole = wholeCellFigures(findings.figures)
  const cellOf = ({ table, cell }: { table: Table; cell: Cell }) => {
    const figure = whole.get(cell) ?? null
    const row = cellRow(sourceId, table, cell, {
      ...held(cell),
      cellId: places.cells.get(cell) ?? '',
      tableId: places.tables.get(table) ?? '',
      figure,
      readBy: origins.of(cell.anchors),
    })
    expectSameValue(row, figure)
    return row
  }
  const tally = new Tally()
  for (const found of findings.figures)
    tally.add(counted(found, holderOf(found), stateOf(found), origins.of(found.anchors)))
  for (const record of records) record.checked = tally.ofRecord(record.record_id)
  const meant = new Map(read.records.map(record => [recordIds.get(record) ?? '', record.meant]))
  expectAgreement(records, fieldFigures(findings, recordIds), meant, ({ table, cell }) =>
    table && cell ? cellOf({ table, cell }) : undefined,
  )
  const checks = checkRows(findings)
  const tables = tableRows(findings, places, tally)
  const setAside = setAsideRows(findings, places.tables)
  const counts = {
    tables: tables.length,
    records: records.length,
    setAside,
    figures: tally,
    checks,
  }
  const source = summary(sourceId, document, counts, findings.report)
  const diagnostics = [...document.diagnostics, ...read.diagnostics, ...alarms(checks)]
  expectStated(facts, findings.figures)
  const { figures } = findings
  const byId = once(() => new Map(figures.map(found => [found.id, found])))
  const cells = { length: places.cells.size, walk: () => cellsIn(places) }
  return {
    status: 'converted',
    source,
    records,
    figures: madeRows({ length: figures.length, walk: () => figures }, figureOf),
    cells: madeRows(cells, cellOf),
    checks,
    tables,
    facts,
    setAside,
    reviews: [],
    diagnostics,
    figureOf: id => {
      const found = byId().get(id)
      return found && figureOf(found)
    },
    cellOf: id => byId().get(id)?.cell,
  }
}

/** The id of the figure of the same text that a rate or change belongs to. */
function ownerOf(figures: readonly IdentifiedFigure[]): (found: IdentifiedFigure) => string | null {
  const asked = new Map<IdentifiedFigure['text'], Map<number, string>>()
  for (const { text, figure } of figures) if (figure.of) asked.set(text, new Map())
  for (const { text, figure, id } of figures) asked.get(text)?.set(figure.start, id)
  return ({ text, figure: { of } }) =>
    of === undefined ? null : (asked.get(text)?.get(of.start) ?? null)
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
function tableRows({ sourceId, read }: Findings, places: Places, tally: Tally): TableRow[] {
  const pipelines = new Map<Table, string[]>()
  for (const { table, pipeline } of read.records) if (table) grouped(pipelines, table, pipeline)
  return [...places.tables].map(([table, id]) =>
    tableRow(sourceId, table, id, {
      pipelines: pipelines.get(table) ?? [],
      counts: tally.ofTable(id),
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
