import type { PublishedTable } from '../column.ts'
import { factsOf } from '../names.ts'
import type { Sink, SinkOptions } from '../sinks/sink.ts'
import { fieldOf } from './field.ts'

/** A table with how many rows were published. */
export interface FilledTable {
  table: PublishedTable & { description: string; descriptionZh: string }
  rows: number
  /** The formats it has a file in. */
  sinks: readonly Sink[]
  /** Where the JSON Schema of its rows stands. */
  rowSchema: string
}

/** A file of the dataset, as a resource. A file of JSON without rows has no columns a validator could see: it is no table. */
export function resourceOf(
  { table, rows, rowSchema }: FilledTable,
  all: readonly FilledTable[],
  sink: Sink,
  options: SinkOptions,
) {
  const file = {
    name: nameOf(table.name, sink),
    title: table.title,
    description: table.description,
    description_zh: table.descriptionZh,
    path: `${table.name}.${sink.extension}`,
    format: sink.extension,
    mediatype: sink.mediatype,
    ...(sink.holds !== 'columns' && { encoding: 'utf-8' }),
    row_schema: rowSchema,
    rows,
  }
  if (rows === 0 && sink.holds === 'json') return { ...file, type: 'file' }
  return { ...file, type: 'table', schema: schemaOf(table, all, sink, options) }
}

/** The files of NDJSON have the names of their tables. */
function nameOf(table: string, sink: Sink): string {
  return sink.name === 'ndjson' ? table : `${table}-${sink.name}`
}

function schemaOf(
  table: PublishedTable,
  all: readonly FilledTable[],
  sink: Sink,
  options: SinkOptions,
) {
  const columns = sink.columns(table, options)
  const named = new Map(table.columns.map(({ name }, i) => [name, columns[i]?.name ?? name]))
  const { key } = factsOf(table.name)
  const foreignKeys = referencesOf(table, all).map(({ column, to, rows }) => {
    const there = sink.columns(to, options)[to.columns.findIndex(({ name }) => name === column)]
    return {
      fields: [named.get(column) ?? column],
      reference: { resource: nameOf(to.name, sink), fields: [there?.name ?? column] },
      rows,
    }
  })
  const held = foreignKeys.flatMap(({ rows, ...reference }) => (rows > 0 ? [reference] : []))
  return {
    fields: columns.map(column => fieldOf(column, sink.holds)),
    ...(sink.holds !== 'text' && { missingValues: [] }),
    ...(key !== null && { primaryKey: [named.get(key) ?? key] }),
    ...(held.length > 0 && { foreignKeys: held }),
  }
}

/** The columns of a table that name a row of another one; a pipeline's own fields name none, whatever they are called. */
function referencesOf({ name, columns }: PublishedTable, all: readonly FilledTable[]) {
  const ofRecords = factsOf(name).ids[0] === 'record_id'
  return columns.flatMap(column =>
    all.flatMap(({ table: to, rows }) => {
      const { key, ids } = factsOf(to.name)
      const names = column.name === ids[0] || (!ofRecords && column.name === key)
      const records = ids[0] === 'record_id'
      return to.name !== name && names && !records ? [{ column: column.name, to, rows }] : []
    }),
  )
}
