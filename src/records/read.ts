import type { CellFigures } from '../figures/cells.ts'
import { findPeriods } from '../figures/index.ts'
import type { Anchor } from '../model/anchor.ts'
import type { Document } from '../model/document.ts'
import type { Figure, FigureContext } from '../model/figure.ts'
import type { LocatedFigure } from '../model/located.ts'
import type { Table } from '../model/table.ts'
import type { Field, FieldSource, OnRowError } from '../pipeline/types.ts'
import { around, type Known, keyOf } from './around.ts'
import { fieldTypes } from './fields/index.ts'
import { notation } from './fields/span.ts'
import { type Marked, takeMarks } from './marks.ts'
import type { Place, Spot } from './place.ts'
import { numberIn } from './places.ts'
import type { Prepared } from './prepare.ts'
import type { Failure, PlaceRead, ReadRecord } from './record.ts'
import { aroundFigure } from './said.ts'
import { ACROSS } from './turned.ts'

/** A table that is read, by which pipeline, of which document. */
export interface Task {
  document: Document
  form: Prepared
  table: Table
  /** The figures of the document's cells. */
  cells: CellFigures
  onRowError: OnRowError
  /** What is known of the document beside its own facts. */
  known: Known
}

/** Reads one record; what does not fit is treated as the run asks. */
export function readPlace(task: Task, place: Place): PlaceRead {
  const { record, failures } = readRecord(task, place)
  const unfit = task.onRowError === 'null' ? failures.filter(isNeeded(task)) : failures
  const [failure] = unfit.length > 0 ? unfit : wrongShape(task.form, record)
  if (failure === undefined) return { record, leftOut: failures }
  const row = wordsOf(task, place)
  return { setAside: { pipeline: record.pipeline, table: task.table, ...failure, row } }
}

/** Whether a failure is of a field that cannot be null. */
function isNeeded({ form }: Task): (failure: Failure) => boolean {
  return ({ field }) => form.pipeline.fields[field]?.required === true
}

function readRecord(task: Task, place: Place): { record: ReadRecord; failures: Failure[] } {
  const { document, form, table, known } = task
  const { pipeline } = form
  const take = (source: FieldSource) =>
    ofFigure(source, task, place) ?? around(source, document, table, place, known)
  const record: ReadRecord = {
    pipeline: pipeline.name,
    key: null,
    table,
    values: {},
    cited: {},
    figures: new Map(),
    anchors: placeOf(place),
    meant: {},
  }
  const failures: Failure[] = []
  for (const { name, field, timed } of form.fields) {
    const spot = spotFor(name, field, place, take)
    const words = spot?.text ?? ''
    const anchors = spot?.anchors ?? table.anchors
    const marked = takeMarks(words, field, document, table)
    const context = contextOf(task, place, spot)
    const located = figuresAt(task, field, spot)
    const figures = located?.map(({ figure }) => figure)
    const read = readField(marked, field, context, figures)
    const [only, ...others] = located ?? []
    if (only && others.length === 0 && !('refused' in read)) record.figures.set(name, only)
    if ('refused' in read) failures.push({ field: name, words, reason: read.refused, anchors })
    record.values[name] = 'refused' in read ? null : read.value
    const placed = anchors.length > 0 || field.from?.startsWith('meta.') === true
    if (words !== '' && placed) record.cited[name] = { text: spot?.printed ?? words, anchors }
    if (field.from === 'row.name' && spot !== undefined) record.meant.name = words
    if (field.from === 'cell.year' && spot !== undefined) record.meant.year = words
    for (const [flag, value] of Object.entries(marked.flags)) record.values[flag] = value
    if (timed) record.values[`${name}_period`] = periodOf(context)
  }
  record.key = keyOf(form, record.values, take)
  return { record, failures }
}

/** What a field takes from the figure of the place's one cell. */
function ofFigure(
  source: FieldSource,
  { cells, table, document, known }: Task,
  { cells: own, around: near }: Place,
): Spot | null {
  const [cell] = own
  if (cell === undefined || !source.startsWith('cell.')) return null
  const [found] = cells.of(table, cell)
  return aroundFigure(source, { figure: found?.figure, cell, table, document, known, near })
}

/** The figures of the number a field reads from its cell; undefined for words that are no number or stand in no cell. */
function figuresAt(
  { cells, table }: Task,
  field: Field,
  spot: Spot | undefined,
): readonly LocatedFigure[] | undefined {
  if (fieldTypes[field.type].declares === undefined || spot?.cell === undefined) return undefined
  const range = numberIn(spot, field)
  if (range === undefined) return []
  return cells
    .of(table, spot.cell)
    .filter(({ figure }) => figure.start >= range.start && figure.end <= range.end)
}

/** The words of a field: its column or label; without words there, what it may be taken from. */
function spotFor(
  name: string,
  { from }: Field,
  place: Place,
  take: (source: FieldSource) => Spot | null,
): Spot | undefined {
  const own = place.spots.get(name)
  if (from === undefined || (own !== undefined && own.text !== '')) return own
  return take(from) ?? own
}

/** Where a record stands: all of its cells, whichever the pipeline reads, so that an edited pipeline gives the same id. */
function placeOf({ cells, row }: Place): Anchor[] {
  const own = [...new Set(cells)].filter(cell => row === ACROSS || cell.row === row)
  return own.flatMap(cell => cell.anchors)
}

function readField(
  { words }: Marked,
  field: Field,
  context: FigureContext,
  figures: readonly Figure[] | undefined,
): { value: unknown } | { refused: string } {
  const type = fieldTypes[field.type]
  const trimmed = words.trim()
  if (trimmed !== '' && !type.absent.test(trimmed))
    return type.read(trimmed, field, context, figures)
  if (field.default !== undefined) return { value: field.default }
  return field.required
    ? { refused: 'nothing is printed here, but the field is required' }
    : { value: null }
}

/** What the headings, the row and the document lend the words of a field. */
function contextOf(
  { document, table }: Task,
  { row }: Place,
  spot: Spot | undefined,
): FigureContext {
  const year = table.context.year ?? document.facts.year
  const label = table.rows[row]?.label ?? ''
  const { cell, heading } = spot ?? {}
  return {
    cell: true,
    ...(heading && { column: heading }),
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

function wrongShape({ schema }: Prepared, record: ReadRecord): Failure[] {
  const parsed = schema.safeParse(record.values)
  const [issue] = parsed.error?.issues ?? []
  if (issue === undefined) return []
  const field = String(issue.path[0] ?? '')
  const cited = record.cited[field]
  const anchors = cited?.anchors ?? record.anchors
  return [{ field, words: cited?.text ?? '', reason: issue.message, anchors }]
}

/** The whole row: field, or heading where no field stands → words. */
function wordsOf({ table }: Task, { spots, cells }: Place): Record<string, string> {
  const words: Record<string, string> = {}
  const taken = new Set([...spots.values()].map(({ cell }) => cell))
  for (const [name, { text }] of spots) words[name] = text
  for (const cell of cells) {
    if (taken.has(cell)) continue
    const heading = table.columns[cell.column]?.path.join(' / ') || `column ${cell.column + 1}`
    words[heading] = cell.text.text
  }
  return words
}
