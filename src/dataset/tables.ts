import { z } from 'zod'
import { tables } from '../../schemas/index.ts'
import { recordColumns, recordTail } from '../../schemas/record.ts'
import { once } from '../model/once.ts'
import type { Pipeline } from '../pipeline/index.ts'
import type { PublishedTable } from './column.ts'
import { columnOf } from './column-of.ts'
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
  const { name, title } = pipeline
  const about = {
    title,
    description: `Records of the pipeline ${name}, one row a record.`,
    description_zh: `“${title}”的记录，每条一行。`,
  }
  return tableBy(name, about, () =>
    z.strictObject({ ...recordColumns, ...fieldColumns(pipeline), ...recordTail }).meta(about),
  )
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
  const given: Readonly<Record<string, unknown>> = { ...row }
  const ordered: Record<string, unknown> = {}
  for (const { name } of columns) ordered[name] = given[name] ?? null
  return ordered
}

/** A table as its contract in zod says. */
export function tableOf(name: string, schema: z.ZodObject): DatasetTable {
  return tableBy(name, schema.meta() ?? {}, () => schema)
}

/** A table whose contract is made, and whose columns are told, when they are first asked for: most runs fill few tables. */
function tableBy(name: string, about: About, made: () => z.ZodObject): DatasetTable {
  const schema = once(made)
  const columns = once(() =>
    Object.entries(schema().shape).map(([column, type]) => columnOf(column, type)),
  )
  const spans = once(() =>
    Object.entries(schema().shape).flatMap(([column, type]) => (isSpan(type) ? [column] : [])),
  )
  const { title = name, description = '', description_zh: chinese = '' } = about
  return {
    name,
    title,
    description,
    descriptionZh: String(chinese),
    get schema() {
      return schema()
    },
    get columns() {
      return columns()
    },
    get spans() {
      return spans()
    },
  }
}

/** What a contract says of its table. */
interface About {
  title?: string | undefined
  description?: string | undefined
  description_zh?: unknown
}
