import { z } from 'zod'
import { dataPackage } from '../dataset/descriptor/package.ts'
import { openProvenance } from '../dataset/descriptor/provenance.ts'
import type { FilledTable } from '../dataset/descriptor/resource.ts'
import { isFixed } from '../dataset/names.ts'
import type { Sink, SinkOptions } from '../dataset/sinks/sink.ts'
import { FACTS, GLANCE, KEYS, type StoredHead, tableIn } from '../dataset/stored.ts'
import { type DatasetTable, inOrder, tablesOf } from '../dataset/tables.ts'
import type { Disk } from '../io/disk.ts'
import { linesIn } from '../io/lines.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Pipeline } from '../pipeline/index.ts'
import { openReport } from '../report/index.ts'
import type { RowsTold } from '../report/sections/section.ts'
import { type Duplicates, findDuplicates } from './duplicates/index.ts'
import { openFacts } from './facts/index.ts'
import { type Files, openDataset } from './files.ts'
import { metaColumns, withRow } from './meta/columns.ts'
import type { Joined } from './meta/join.ts'
import type { MetaRow } from './meta/read.ts'
import { openNest } from './nest.ts'
import { freshNext } from './place.ts'
import type { Members, Store } from './store.ts'
import { StoreDamaged } from './stored-result.ts'

/** A path with what became of it, ready to be published. */
export interface Entry {
  path: string
  size: number | null
  /** Key of the outcome; null when the document was lost and only `problem` is known. */
  key: string | null
  problem: Diagnostic | null
}

export interface PublishSettings {
  disk: Disk
  folder: string
  pipelines: readonly Pipeline[]
  sinks: readonly Sink[]
  sinkOptions: SinkOptions
  /** Of the program. */
  version: string
}

export interface Published {
  files: Files
  counts: Record<string, number>
}

const NO_SUMMARY = {
  source_id: null,
  format: null,
  encoding: null,
  pages: null,
  title: null,
  year: null,
  year_executed: null,
  year_budgeted: null,
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

/** Writes the dataset of these paths (sorted) into `.next`, some rows in memory at a time. Throws StoreDamaged where a result is not what was stored. */
export async function publish(
  { disk, folder, pipelines, sinks, sinkOptions, version }: PublishSettings,
  store: Store,
  entries: readonly Entry[],
  index: Joined,
  fingerprint: string,
): Promise<Published> {
  const next = await freshNext(disk, folder)
  const duplicates: Duplicates = pipelines.every(({ key }) => key === undefined)
    ? async () => []
    : await findDuplicates(disk, next, store, entries)
  const sinksOf = (table: DatasetTable) => sinksFor(table, sinks, sinkOptions)
  const dataset = openDataset(disk, next, sinksOf, sinkOptions)
  const nest = sinkOptions.nested ? openNest(dataset) : null
  const tables = tablesOf(pipelines)
  const used = new Set<string>()
  const counts: Record<string, number> = {}
  const report = openReport()
  const provenance = openProvenance(version, fingerprint)
  let here = ''
  const tableOf = (name: string, count: number) => {
    const table = tables.get(name)
    if (table === undefined) throw new Error(`there is no table ${name}`)
    used.add(name)
    counts[name] = (counts[name] ?? 0) + count
    report.rows(name, count)
    return table
  }
  const add = async (name: RowsTold, row: object) => {
    const table = tableOf(name, 1)
    const ordered = { ...inOrder(table, row) }
    await dataset.row(table, ordered)
    report.row(name, here, ordered)
    return ordered
  }
  const addProblem = (sourceId: string | null, found: object) =>
    add('diagnostics', { source_id: sourceId, path: here, ...found })
  const addSource = async (
    { path, size }: Entry,
    status: StoredHead['status'],
    summary: StoredHead['source'] | typeof NO_SUMMARY,
  ) => {
    here = path
    counts[status] = (counts[status] ?? 0) + 1
    const told = metaColumns(index.rows.get(path)?.meta)
    const row = { path, status, bytes: size, ...told, ...summary }
    provenance.source(path, row)
    const published = await add('sources', row)
    const lacking = index.missing.get(path)
    if (lacking) await addProblem(summary.source_id, lacking)
    return published
  }
  const facts = openFacts(disk, next)
  const seen = new Map<string, string>()
  const addDocument = async (
    entry: Entry,
    { status, source }: StoredHead,
    members: AsyncIterable<Members>,
  ) => {
    const published = await addSource(entry, status, source)
    const sourceId = source.source_id
    const meta = index.rows.get(entry.path)
    const first = seen.get(sourceId)
    if (first === undefined) {
      seen.set(sourceId, entry.path)
      counts['inconsistent'] = (counts['inconsistent'] ?? 0) + source.inconsistent
    } else if (saysOther(index.rows.get(first), meta))
      await addProblem(sourceId, underTwoRows(first))
    for await (const { name, lines, count } of members) {
      if (name === 'diagnostics') {
        for (const line of linesIn(lines)) {
          const found: Diagnostic = JSON.parse(line.toString('utf8'))
          if (found.code !== 'record-duplicate') await addProblem(sourceId, withRow(found, meta))
        }
      } else if (first !== undefined) continue
      else if (name === GLANCE) report.glance(here, JSON.parse(lines.toString('utf8')))
      else if (name === FACTS) await facts.add(lines, entry.path, source)
      else {
        const table = tableOf(tableIn(name), count)
        await dataset.lines(table, lines)
        nest?.lines(table, lines)
      }
    }
    await nest?.end(published)
  }
  for (const [document, entry] of entries.entries()) {
    const { path, key, problem } = entry
    if (key === null) {
      const isForeign = problem?.code === 'format-unsupported'
      await addSource(entry, isForeign ? 'unsupported' : 'failed', NO_SUMMARY)
      await addProblem(
        null,
        problem ?? diagnostic('crashed', `${path}: it has no result; run again`),
      )
      continue
    }
    const there = await store.read(
      'outcome',
      key,
      async (outcome: StoredHead, members) => {
        await addDocument(entry, outcome, members)
        for (const found of await duplicates(document))
          await addProblem(outcome.source.source_id, found)
        return true
      },
      name => name !== KEYS,
    )
    if (!there) throw new StoreDamaged(`the result of ${path} is missing`)
  }
  for await (const fact of facts.all()) {
    await dataset.row(tableOf(FACTS, 1), { ...fact })
    if (fact.status === 'conflict') counts['conflicting'] = (counts['conflicting'] ?? 0) + 1
  }
  for (const row of index.unmatched)
    await add('diagnostics', { source_id: null, path: null, ...row })
  const published = [...tables.values()].filter(({ name }) => used.has(name) || isFixed(name))
  const filled: FilledTable[] = []
  for (const table of [...published, ...(nest?.tables.values() ?? [])]) {
    if (!used.has(table.name)) await dataset.touch(table)
    const rowSchema = `schemas/${table.name}${table.nested ? '.nested' : ''}.json`
    await dataset.file(rowSchema, `${JSON.stringify(z.toJSONSchema(table.schema), null, 2)}\n`)
    filled.push({ table, rows: counts[table.name] ?? 0, sinks: sinksOf(table), rowSchema })
  }
  await dataset.file(
    'datapackage.json',
    `${JSON.stringify(dataPackage(filled, sinkOptions, provenance.told()), null, 2)}\n`,
  )
  await dataset.file('report.html', report.page())
  return { files: sorted(await dataset.end()), counts }
}

/** Of a table that stands twice, flat and nested, the formats that nest have the nested one. */
function sinksFor(table: DatasetTable, sinks: readonly Sink[], { nested }: SinkOptions) {
  if (!nested || isFixed(table.name)) return sinks
  return sinks.filter(sink => (sink.nests === true) === (table.nested === true))
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

function sorted(files: Files): Files {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
}
