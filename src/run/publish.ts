import { z } from 'zod'
import type { Disk } from '../io/disk.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Pipeline } from '../pipeline.ts'
import { openReport } from '../report/index.ts'
import type { Sink, SinkOptions } from '../sinks/sink.ts'
import { datapackage } from './datapackage.ts'
import { type Files, openDataset } from './dataset.ts'
import { findDuplicates } from './duplicates/index.ts'
import { metaColumns, withRow } from './meta/columns.ts'
import type { Joined } from './meta/join.ts'
import type { MetaRow } from './meta/read.ts'
import { freshNext } from './place.ts'
import type { Store } from './store.ts'
import { type DatasetTable, fixedTables, recordTable } from './tables.ts'

/** A path with what became of it, ready to be published. */
export interface Entry {
  path: string
  size: number | null
  /** Key of the outcome; null when the document was lost and only `problem` is known. */
  key: string | null
  problem: Diagnostic | null
}

export interface Published {
  files: Files
  counts: Record<string, number>
}

const NO_SUMMARY = {
  format: null,
  encoding: null,
  pages: null,
  title: null,
  year: null,
  organization: null,
  region: null,
  published_on: null,
  publisher: null,
  tables: 0,
  records: 0,
  set_aside: 0,
  figures: 0,
  figures_in_records: 0,
  figures_in_cells: 0,
  figures_in_prose: 0,
  checks: 0,
  inconsistent: 0,
}

/** Writes the dataset of these paths (sorted) into `.next`, some rows in memory at a time. */
export async function publish(
  disk: Disk,
  folder: string,
  store: Store,
  entries: readonly Entry[],
  pipelines: readonly Pipeline[],
  sinks: readonly Sink[],
  options: SinkOptions,
  index: Joined,
): Promise<Published> {
  const next = await freshNext(disk, folder)
  const duplicates = await duplicatesOf(disk, next, store, entries, pipelines)
  const dataset = openDataset(disk, next, sinks, options)
  const fixed = new Map(fixedTables().map(table => [table.name, table]))
  const records = new Map(pipelines.map(pipeline => [pipeline.name, recordTable(pipeline)]))
  const used = new Set<string>()
  const counts: Record<string, number> = {}
  const report = openReport()
  let here = ''
  const add = async (table: DatasetTable | undefined, row: Row) => {
    if (table === undefined) return
    used.add(table.name)
    counts[table.name] = (counts[table.name] ?? 0) + 1
    await dataset.row(table, row)
    report.row(table.name, here, row)
  }
  const addRecord = async ({ values, cited, checked, anchors, pipeline, ...ids }: Row) => {
    if (!isRow(values) || typeof pipeline !== 'string') return
    await add(records.get(pipeline), { ...ids, ...values, cited, checked, anchors })
  }
  const seen = new Map<string, string>()
  for (const { path, size, key, problem } of entries) {
    here = path
    const outcome = key === null ? null : await store.head<Outcome>('outcome', key)
    const lost =
      problem ?? diagnostic('crashed', `${path}: its result is not in the store; run again`)
    const summary = outcome?.source ?? { source_id: null, ...NO_SUMMARY }
    const status = outcome?.status ?? 'failed'
    const meta = index.rows.get(path)
    counts[status] = (counts[status] ?? 0) + 1
    await add(fixed.get('sources'), {
      path,
      status,
      bytes: size,
      ...metaColumns(meta?.meta),
      ...summary,
    })
    const sourceId = summary.source_id
    const problems = (found: Row) =>
      add(fixed.get('diagnostics'), { source_id: sourceId, path, ...found })
    const lacking = index.missing.get(path)
    if (lacking) await problems({ ...lacking })
    if (outcome === null || key === null) {
      await problems({ ...lost })
      continue
    }
    const first = seen.get(outcome.source.source_id)
    const repeated = first !== undefined
    if (first === undefined) seen.set(outcome.source.source_id, path)
    else if (saysOther(index.rows.get(first), meta)) await problems({ ...underTwoRows(first) })
    if (!repeated)
      counts['inconsistent'] = (counts['inconsistent'] ?? 0) + outcome.source.inconsistent
    for await (const members of store.members('outcome', key)) {
      for (const [name, row] of members) {
        if (!isRow(row)) continue
        if (row['code'] === 'record-duplicate') continue
        if (name === 'diagnostics') await problems(withRow(row, meta))
        else if (repeated) continue
        else if (name === 'records') await addRecord(row)
        else await add(fixed.get(name === 'setAside' ? 'set-aside' : name), row)
      }
    }
    for (const found of await duplicates(path)) await problems({ ...found })
  }
  for (const row of index.unmatched)
    await add(fixed.get('diagnostics'), { source_id: null, path: null, ...row })
  const tables = [...[...records.values()].filter(({ name }) => used.has(name)), ...fixed.values()]
  for (const table of tables) {
    if (!used.has(table.name)) await dataset.touch(table)
    await dataset.file(
      `schemas/${table.name}.json`,
      `${JSON.stringify(z.toJSONSchema(table.schema), null, 2)}\n`,
    )
  }
  await dataset.file('datapackage.json', `${JSON.stringify(datapackage(tables, sinks), null, 2)}\n`)
  await dataset.file('report.html', report.page())
  return { files: sorted(await dataset.end()), counts }
}

/** Duplicates by path, of the documents whose records are published: the first of equal bytes. */
async function duplicatesOf(
  disk: Disk,
  folder: string,
  store: Store,
  entries: readonly Entry[],
  pipelines: readonly Pipeline[],
): Promise<(path: string) => Promise<Diagnostic[]>> {
  if (pipelines.every(({ key }) => key === undefined)) return async () => []
  const seen = new Set<string>()
  const documents: { path: string; key: string }[] = []
  for (const { path, key } of entries) {
    const outcome = key === null ? null : await store.head<Outcome>('outcome', key)
    if (outcome === null || key === null || seen.has(outcome.source.source_id)) continue
    seen.add(outcome.source.source_id)
    documents.push({ path, key })
  }
  const at = new Map(documents.map(({ path }, i) => [path, i]))
  const found = await findDuplicates(disk, folder, store, documents)
  return async path => {
    const document = at.get(path)
    return document === undefined ? [] : found(document)
  }
}

function saysOther(a: MetaRow | undefined, b: MetaRow | undefined): boolean {
  return JSON.stringify(a?.meta) !== JSON.stringify(b?.meta)
}

/** Equal bytes are published once, whatever an index says of each of their paths. */
function underTwoRows(path: string): Diagnostic {
  return diagnostic(
    'meta-conflict',
    `the same bytes stand at ${path} under other words of the index; their records are published with those`,
  )
}

type Row = Record<string, unknown>

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null
}

function sorted(files: Files): Files {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
}
