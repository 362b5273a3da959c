import { findPeriods } from '../figures/index.ts'
import type { Anchor } from '../model/anchor.ts'
import type { Document } from '../model/document.ts'
import type { FigureContext } from '../model/figure.ts'
import type { Field, FieldSource, Pipeline } from '../model/pipeline.ts'
import type { Cell, Table } from '../model/table.ts'
import { type Around, fromAround, keyOf } from './around.ts'
import { type CellPlace, cellPlaces, fromCell } from './cells.ts'
import { fieldTypes } from './fields/index.ts'
import { notation } from './fields/span.ts'
import type { FormPlaces } from './form.ts'
import { headings } from './heading.ts'
import type { Growing, ReadRecord } from './index.ts'
import { type Marked, takeMarks } from './marks.ts'
import { recordSchema } from './schema.ts'
import { slotsOf } from './slots.ts'

export interface Form {
  document: Document
  pipeline: Pipeline
  table: Table
  columns: ReadonlyMap<string, number>
  /** Values beside a label, in a form. */
  labelled?: FormPlaces['labelled']
  /** The one value a record is about, in the layout `cells`. */
  at?: CellPlace
}

const READ = new Set(['data', 'part'])

/** A record a row: totals, units, formulas and separators are none; a row that does not fit is set aside whole. */
export function readRows(form: Form, result: Growing): void {
  const grid = slotsOf(form.table)
  const schema = recordSchema(form.pipeline)
  const above = new Map<string, Cell>()
  for (const [r, row] of form.table.rows.entries()) {
    if (!READ.has(row.kind)) continue
    const cells = new Map<string, Cell>()
    for (const [field, column] of form.columns) {
      const filled = filledFrom(above, field, form, grid[r]?.[column])
      if (filled !== undefined) cells.set(field, filled)
    }
    if ([...cells.values()].every(cell => cell.text.text === '')) continue
    take(form, r, cells, grid[r] ?? [], schema, result)
  }
}

/** The cell of a field; where the field fills, an empty one repeats the one above. */
function filledFrom(
  above: Map<string, Cell>,
  field: string,
  { pipeline }: Form,
  cell: Cell | undefined,
): Cell | undefined {
  const filled = cell?.text.text === '' && pipeline.fields[field]?.fill ? above.get(field) : cell
  if (filled !== undefined) above.set(field, filled)
  return filled
}

/** A record a row of the form's inner list, or one for the whole form; values beside labels stand in each. */
export function readForm(form: Form, places: FormPlaces, result: Growing): void {
  const grid = slotsOf(form.table)
  const schema = recordSchema(form.pipeline)
  const beside = [...places.labelled].map(([name, { value }]): [string, Cell] => [name, value])
  const rows = places.columns.size > 0 ? places.rows : [0]
  const above = new Map<string, Cell>()
  for (const r of rows) {
    const line = grid[r] ?? []
    if (
      [...places.columns.values()].every(column => (line[column]?.text.text ?? '') === '') &&
      places.columns.size > 0
    )
      continue
    const own = [...places.columns].flatMap(([name, column]): [string, Cell][] => {
      const cell = filledFrom(above, name, form, line[column])
      return cell ? [[name, cell]] : []
    })
    const whole = places.columns.size > 0 ? line : form.table.cells
    take(
      { ...form, labelled: places.labelled },
      r,
      new Map([...beside, ...own]),
      whole,
      schema,
      result,
    )
  }
}

/** A record a value of the table, in long form. */
export function readCells(form: Form, result: Growing): void {
  const schema = recordSchema(form.pipeline)
  for (const place of cellPlaces(form.table)) {
    const cells = new Map([['', place.cell]])
    take({ ...form, at: place }, place.cell.row, cells, [place.cell], schema, result)
  }
}

function taken(source: FieldSource, { document, table, at }: Form, row: number): Around | null {
  return (at && fromCell(source, table, at)) ?? fromAround(source, document, table, row)
}

/** Reads a record from its cells and keeps it, or sets its row aside. */
function take(
  form: Form,
  r: number,
  cells: ReadonlyMap<string, Cell>,
  line: readonly (Cell | undefined)[],
  schema: ReturnType<typeof recordSchema>,
  result: Growing,
): void {
  const { pipeline, table } = form
  const record = readRow(form, r, cells, placeOf(line, r))
  const failure = 'reason' in record ? record : wrongShape(schema, record)
  if (failure === null && !('reason' in record)) {
    result.records.push(record)
    const value = Object.entries(pipeline.fields).find(([, { from }]) => from === 'cell')?.[0]
    for (const [name, cell] of cells) {
      const field = name === '' ? (value ?? '') : name
      if (cell.row === r || (form.labelled?.has(field) && !result.claims.has(cell)))
        result.claims.set(cell, { record, field })
    }
  } else if (failure !== null) {
    const { field, words, reason, anchors } = failure
    const row = wordsOf(form, line)
    result.setAside.push({ pipeline: pipeline.name, table, field, words, reason, row, anchors })
  }
}

/** Where a row stands: all of its cells, whichever the pipeline reads, so that an edited pipeline gives the same id. */
function placeOf(cells: readonly (Cell | undefined)[], row: number): Anchor[] {
  const own = [...new Set(cells)].filter(cell => cell?.row === row)
  return own.flatMap(cell => cell?.anchors ?? [])
}

interface Failure {
  field: string
  words: string
  reason: string
  anchors: Anchor[]
}

function readRow(
  form: Form,
  row: number,
  cells: ReadonlyMap<string, Cell>,
  place: Anchor[],
): ReadRecord | Failure {
  const { document, pipeline, table } = form
  const record: ReadRecord = {
    pipeline: pipeline.name,
    key: null,
    table,
    values: {},
    cited: {},
    anchors: place,
  }
  for (const [name, field] of Object.entries(pipeline.fields)) {
    const cell = cells.get(name)
    const around = field.from === undefined ? null : taken(field.from, form, row)
    const words = around?.text ?? cell?.text.text ?? ''
    const anchors = around?.anchors ?? cell?.anchors ?? table.anchors
    const marked = takeMarks(words, field, document, table)
    const context = contextOf(form, name, cell ?? form.at?.cell, row)
    const read = readField(marked, field, context)
    if ('refused' in read) return { field: name, words, reason: read.refused, anchors }
    record.values[name] = read.value
    if (words !== '') record.cited[name] = { text: words, anchors }
    for (const [flag, value] of Object.entries(marked.flags)) record.values[flag] = value
    if (headings(field.header).some(({ timed }) => timed)) {
      record.values[`${name}_period`] = periodOf(context)
    }
  }
  record.key = keyOf(pipeline, record.values, document)
  return record
}

function readField(
  { words }: Marked,
  field: Field,
  context: FigureContext,
): { value: unknown } | { refused: string } {
  const type = fieldTypes[field.type]
  const trimmed = words.trim()
  if (trimmed !== '' && !type.absent.test(trimmed)) return type.read(trimmed, field, context)
  if (field.default !== undefined) return { value: field.default }
  return field.required
    ? { refused: 'nothing is printed here, but the field is required' }
    : { value: null }
}

/** What the headings, the row and the document lend the words of a cell. */
function contextOf(
  { document, table, labelled }: Form,
  name: string,
  cell: Cell | undefined,
  row: number,
): FigureContext {
  const year = table.context.year ?? document.facts.year
  const beside = labelled?.get(name)
  const label = table.rows[row]?.label ?? ''
  return {
    cell: true,
    ...(cell && {
      column: beside ? [beside.label.text.text] : (table.columns[cell.column]?.path ?? []),
    }),
    ...(label !== '' && cell && cell.column >= table.headerColumns && { row: label.split(' / ') }),
    ...(table.unit && { unit: table.unit.text }),
    ...(table.title && { caption: table.title.text }),
    ...(year && { year: year.value, yearFrom: 'title' as const }),
  }
}

/** The period a column's heading names, in few characters; null when it names none or no year is known. */
function periodOf(context: FigureContext): string | null {
  const heading = context.column?.join('') ?? ''
  const [found] = findPeriods(heading, context)
  return found?.period ? notation(found.period) : null
}

function wrongShape(schema: ReturnType<typeof recordSchema>, record: ReadRecord): Failure | null {
  const parsed = schema.safeParse(record.values)
  const [issue] = parsed.error?.issues ?? []
  if (issue === undefined) return null
  const field = String(issue.path[0] ?? '')
  const cited = record.cited[field]
  return {
    field,
    words: cited?.text ?? '',
    reason: issue.message,
    anchors: cited?.anchors ?? record.anchors,
  }
}

/** The whole row: field, or heading where no field stands → words. */
function wordsOf(
  { table, columns }: Form,
  cells: readonly (Cell | undefined)[],
): Record<string, string> {
  const names = new Map([...columns].map(([field, column]) => [column, field]))
  const words: Record<string, string> = {}
  for (const [column, cell] of cells.entries()) {
    const heading = table.columns[column]?.path.join(' / ') || `column ${column + 1}`
    if (cell) words[names.get(column) ?? heading] = cell.text.text
  }
  return words
}
