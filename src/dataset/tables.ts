import { z } from 'zod'
import { tables } from '../../schemas/index.ts'
import { recordColumns, recordTail } from '../../schemas/record.ts'
import type { Pipeline } from '../pipeline/index.ts'
import { recordSchema } from '../records/schema.ts'
import type { Column, PublishedTable } from './column.ts'

/** A table of the dataset with its contract. */
export interface DatasetTable extends PublishedTable {
  schema: z.ZodType
}

/** The tables every dataset has, in the order they are listed. */
export function fixedTables(): DatasetTable[] {
  return Object.entries(tables).map(([name, schema]) => describe(name, schema))
}

/** The table of a pipeline's records: ids, fields, then where they come from. */
export function recordTable(pipeline: Pipeline): DatasetTable {
  const schema = z
    .strictObject({ ...recordColumns, ...recordSchema(pipeline).shape, ...recordTail })
    .meta({ title: pipeline.title })
  return describe(pipeline.name, schema)
}

/** Every table of a dataset with these pipelines, by name: those of the records, then those every dataset has. */
export function tablesOf(pipelines: readonly Pipeline[]): Map<string, DatasetTable> {
  const tables = [...pipelines.map(recordTable), ...fixedTables()]
  return new Map(tables.map(table => [table.name, table]))
}

/** A row with every column of a table and no other, in the order of the contract, which is the same for every row and file. */
export function inOrder({ columns }: DatasetTable, row: object): object {
  const names = Object.keys(row)
  if (names.length === columns.length && columns.every(({ name }, i) => name === names[i]))
    return row
  const values = new Map<string, unknown>(Object.entries(row))
  return Object.fromEntries(columns.map(({ name }) => [name, values.get(name) ?? null]))
}

function describe(name: string, schema: z.ZodObject): DatasetTable {
  const columns = Object.entries(schema.shape).map(([column, type]) => columnOf(column, type))
  return { name, title: schema.meta()?.title ?? name, columns, schema }
}

function columnOf(name: string, type: z.core.$ZodType): Column {
  const shape = z.toJSONSchema(type)
  const named = (key: string) => shape[key]
  const title = shape.title ?? name
  if (named('decimal') === true) return { name, title, type: 'decimal' }
  if (named('date') === true) return { name, title, type: 'date' }
  return { name, title, type: typeOf(shape) }
}

/** The one type of a column; what may be null is what it else would be. */
function typeOf(shape: z.core.JSONSchema.BaseSchema): Column['type'] {
  const choices = shape.anyOf?.filter(choice => choice.type !== 'null')
  const [choice] = choices ?? []
  if (choices?.length === 1 && choice) return typeOf(choice)
  const types = [shape.type].flat().filter(type => type !== 'null')
  switch (types.length === 1 ? types[0] : undefined) {
    case 'boolean':
      return 'boolean'
    case 'integer':
      return 'integer'
    case 'string':
      return 'text'
    default:
      return 'json'
  }
}
