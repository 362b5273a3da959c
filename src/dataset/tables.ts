import { z } from 'zod'
import { tables } from '../../schemas/index.ts'
import { recordColumns, recordTail } from '../../schemas/record.ts'
import type { Pipeline } from '../pipeline/index.ts'
import type { PublishedTable } from './column.ts'
import { columnOf, markOf } from './column-of.ts'
import { fieldColumns, isSpan } from './record-columns.ts'

/** A table of the dataset with its contract. */
export interface DatasetTable extends PublishedTable {
  description: string
  descriptionZh: string
  schema: z.ZodObject
  /** The columns that hold months or periods. */
  spans: readonly string[]
  /** Whether its rows are documents with all that is theirs inside, as `--nested` asks of JSON. */
  nested?: true
}

/** The tables every dataset has, in the order they are listed. */
export function fixedTables(): DatasetTable[] {
  return Object.entries(tables).map(([name, schema]) => tableOf(name, schema))
}

/** The table of a pipeline's records: ids, fields, then where they come from. */
export function recordTable(pipeline: Pipeline): DatasetTable {
  const schema = z
    .strictObject({ ...recordColumns, ...fieldColumns(pipeline), ...recordTail })
    .meta({
      title: pipeline.title,
      description: `Records of the pipeline ${pipeline.name}, one row a record.`,
      description_zh: `“${pipeline.title}”的记录，每条一行。`,
    })
  return tableOf(pipeline.name, schema)
}

/** Every table of a dataset with these pipelines, by name: those of the records, then those every dataset has. */
export function tablesOf(pipelines: readonly Pipeline[]): Map<string, DatasetTable> {
  const tables = [...pipelines.map(recordTable), ...fixedTables()]
  return new Map(tables.map(table => [table.name, table]))
}

/** A row with every column of a table and no other, in the order of the contract, which is the same for every row and file. */
export function inOrder({ columns }: Pick<PublishedTable, 'columns'>, row: object): object {
  const names = Object.keys(row)
  if (names.length === columns.length && columns.every(({ name }, i) => name === names[i]))
    return row
  const values = new Map<string, unknown>(Object.entries(row))
  return Object.fromEntries(columns.map(({ name }) => [name, values.get(name) ?? null]))
}

/** A table as its contract in zod says. */
export function tableOf(name: string, schema: z.ZodObject): DatasetTable {
  const { title = name, description = '' } = schema.meta() ?? {}
  return {
    name,
    title,
    description,
    descriptionZh: String(markOf(schema, 'description_zh') ?? ''),
    columns: Object.entries(schema.shape).map(([column, type]) => columnOf(column, type)),
    schema,
    spans: Object.entries(schema.shape).flatMap(([column, type]) => (isSpan(type) ? [column] : [])),
  }
}
