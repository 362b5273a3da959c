import type { Column, PublishedTable } from './column.ts'
import type { Sink } from './sinks/sink.ts'

/** Decimals are strings: no reader rounds them, and a fraction (3/4) is one of them. */
const TYPES: Record<Column['type'], { type: string }> = {
  text: { type: 'string' },
  decimal: { type: 'string' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  date: { type: 'date' },
  json: { type: 'any' },
}

/** The descriptor of the dataset (Frictionless Data Package v2): one resource a file. */
export function datapackage(tables: readonly PublishedTable[], sinks: readonly Sink[]) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'yiyuan',
    resources: tables.flatMap(table =>
      sinks.map(sink => ({
        name: sink.name === 'ndjson' ? table.name : `${table.name}-${sink.name}`,
        title: table.title,
        path: `${table.name}.${sink.extension}`,
        format: sink.extension,
        mediatype: sink.mediatype,
        encoding: 'utf-8',
        schema: {
          fields: table.columns.map(({ name, title, type }) => ({ name, title, ...TYPES[type] })),
        },
      })),
    ),
  }
}
