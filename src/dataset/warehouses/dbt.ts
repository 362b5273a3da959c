import type { Column } from '../column.ts'
import { BATCHES } from './books.ts'
import { DOCUMENTS, described, type PlannedTable } from './plan.ts'
import { named, types } from './postgres/dialect.ts'
import { name, quote } from './warehouse.ts'

/** How the tables of a dataset are told to dbt. */
export interface DbtSettings {
  /** The name of the source, which models use; and the schema it stands in. */
  source: string
  schema: string
  /** The dataset whose loads count for freshness; every one without it. */
  dataset: string | undefined
  /** Days after which dbt warns that nothing was loaded. */
  days: number
}

/**
 * The tables of a dataset in PostgreSQL as a source of dbt (1.10): columns with what they are, tests of keys, references and listed
 * words, and freshness by the time of the last load, because rows hold no clock. Ids are one within a dataset, so what is
 * tested of them is tested together with it.
 */
export function dbtSources(plan: readonly PlannedTable[], settings: DbtSettings): object {
  const { source, schema, dataset, days } = settings
  const of = dataset === undefined ? '' : ` where dataset = ${quote(dataset)}`
  const query = `select max(loaded_at) from ${name(schema)}.${BATCHES}${of}`
  return {
    version: 2,
    sources: [
      {
        name: source,
        schema,
        description: 'Published documents as data: records, figures, checks and facts, by yiyuan.',
        config: {
          freshness: { warn_after: { count: days, period: 'day' } },
          /** dbt 1.10 takes tables without one for tables without freshness, also where they have a query of their own. */
          loaded_at_field: 'loaded_at',
        },
        tables: [
          { name: BATCHES, description: 'One row a load that changed something.' },
          {
            name: DOCUMENTS,
            description: 'The documents of each dataset, and the batch their rows came with.',
            config: { loaded_at_query: query },
            data_tests: [unique('source_id')],
          },
          ...plan.map(table => tableOf(table, query, source)),
        ],
      },
    ],
  }
}

function tableOf(table: PlannedTable, query: string, source: string): object {
  const { key, references } = table
  const relations = references.map(({ column, to, key: its }) => ({
    relationships: {
      arguments: {
        column_name: within(column),
        to: `source('${source}', '${to === DOCUMENTS ? to : named(to)}')`,
        field: within(its),
      },
    },
  }))
  const tests = [...(key === null ? [] : [unique(key)]), ...relations]
  return {
    name: named(table.name),
    description: plain(table.comment),
    config: { loaded_at_query: query },
    ...(tests.length > 0 && { data_tests: tests }),
    columns: table.columns.map(column => columnOf(column, key)),
  }
}

function columnOf(
  { name: column, title, type, description, nullable, values }: Column,
  key: string | null,
) {
  const required = nullable === false || column === key
  const listed = values?.every(value => plain(value) === value) ? values : undefined
  const tests = [
    ...(required ? ['not_null'] : []),
    ...(listed === undefined ? [] : [{ accepted_values: { arguments: { values: listed } } }]),
  ]
  return {
    name: column,
    description: plain(described(title, description)),
    data_type: types[type],
    /** `column` and `end` are words of SQL as well. */
    quote: true,
    ...(tests.length > 0 && { data_tests: tests }),
  }
}

function unique(key: string): object {
  return { unique: { arguments: { column_name: within(key) } } }
}

/** An id together with its dataset, whose name holds no space; null where the id is. */
function within(column: string): string {
  return `(dataset || ' ' || ${name(column)})`
}

/** Words dbt would read as its own language, so that it does not. */
function plain(words: string): string {
  return words.replace(/\{(?=[{%#])/g, '{ ')
}
