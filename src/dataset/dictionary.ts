import { recordColumns, recordTail } from '../../schemas/record.ts'
import type { Column } from './column.ts'
import { columnOf } from './column-of.ts'
import { factsOf } from './names.ts'
import { fixedTables } from './tables.ts'

/** What a type is in NDJSON and CSV, and in Parquet and DuckDB. */
const TYPES: Record<Column['type'], string> = {
  text: 'text · VARCHAR',
  decimal: 'text of digits · DECIMAL(38,10)',
  integer: 'integer · BIGINT',
  boolean: 'boolean · BOOLEAN',
  date: 'ISO date · DATE',
  array: 'array · JSON',
  object: 'object · JSON',
}

/** The dictionary of every table and column of the dataset, in both languages, generated from the contracts. */
export function datasetsDoc(): string {
  const records = { ...recordColumns, ...recordTail }
  const fixed = fixedTables().map(({ name, title, description, descriptionZh, columns }) => {
    const { key } = factsOf(name)
    const heading = key === null ? '' : ` Key: \`${key}\`.`
    return `### ${title}\n\n${description}${heading} ${descriptionZh}\n\n${tableOf(columns)}`
  })
  return [
    `### records\n\nOne table a pipeline, named after it, with one row a record. Key: \`record_id\`. The fields of the pipeline stand between \`table_id\` and \`cited\`. 每个表单一张表，每条记录一行；表单的字段在 \`table_id\` 与 \`cited\` 之间。\n\n${tableOf(
      Object.entries(records).map(([name, type]) => columnOf(name, type)),
    )}`,
    ...fixed,
  ].join('\n')
}

function tableOf(columns: readonly Column[]): string {
  const rows = columns.map(column => {
    const { name, title, type, nullable, description = '', descriptionZh = '' } = column
    const kind = nullable ? `${TYPES[type]}, or null` : TYPES[type]
    return `| \`${name}\` | ${title} | ${kind} | ${description}${saying(column)} | ${descriptionZh} |`
  })
  const heads =
    '| column | 标题 | type in JSON · in Parquet | what it is | 说明 |\n|---|---|---|---|---|'
  return `${heads}\n${rows.join('\n')}\n`
}

function saying({ values, unit, unitColumn }: Column): string {
  return [
    values === undefined ? '' : ` One of ${values.map(value => `\`${value}\``).join(' ')}.`,
    unit === undefined ? '' : ` In ${unit}.`,
    unitColumn === undefined ? '' : ` In the unit of \`${unitColumn}\`.`,
  ].join('')
}
