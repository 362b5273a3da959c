import { z } from 'zod'
import { dataPackage } from '../../dataset/descriptor/package.ts'
import type { Gathering } from '../../dataset/descriptor/provenance.ts'
import type { FilledTable } from '../../dataset/descriptor/resource.ts'
import type { Sink, SinkOptions } from '../../dataset/sinks/sink.ts'
import type { DatasetTable } from '../../dataset/tables.ts'
import type { Report } from '../../report/index.ts'
import type { DatasetFiles } from '../files.ts'
import type { Rows } from './rows.ts'

interface Described {
  rows: Rows
  report: Report
  sinksOf: (table: DatasetTable) => readonly Sink[]
  sinkOptions: SinkOptions
  provenance: Gathering
}

/** Writes what a dataset says of itself: the schema of each table, datapackage.json and the report. */
export async function describe(
  dataset: DatasetFiles,
  tables: readonly DatasetTable[],
  { rows, report, sinksOf, sinkOptions, provenance }: Described,
): Promise<void> {
  const filled: FilledTable[] = []
  for (const table of tables) {
    const rowSchema = `schemas/${table.name}${table.nested ? '.nested' : ''}.json`
    await dataset.file(rowSchema, json(z.toJSONSchema(table.schema)))
    filled.push({ table, rows: rows.counts[table.name] ?? 0, sinks: sinksOf(table), rowSchema })
  }
  await dataset.file('datapackage.json', json(dataPackage(filled, sinkOptions, provenance.told())))
  await dataset.file('report.html', report.page())
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
