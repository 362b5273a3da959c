import { z } from 'zod'
import type { Disk } from '../io/disk.ts'
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts'
import type { Pipeline } from '../pipeline.ts'
import { isGlance } from '../report/glance.ts'
import { openReport } from '../report/index.ts'
import { Line } from '../sinks/line.ts'
import type { Sink, SinkOptions } from '../sinks/sink.ts'
import { datapackage } from './datapackage.ts'
import { type Files, openDataset } from './dataset.ts'
import { type Duplicates, findDuplicates } from './duplicates/index.ts'
import { FIGURES, type PublishedFigures } from './figures.ts'
import { metaColumns, withRow } from './meta/columns.ts'
import type { Joined } from './meta/join.ts'
import type { MetaRow } from './meta/read.ts'
import { freshNext } from './place.ts'
import type { Member, Store } from './store.ts'
import { KEYS, type StoredHead } from './stored.ts'
import { fixedTables, inOrder, tablesOf } from './tables.ts'

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
  source_id: null,
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

/**
 * Writes the dataset of these paths (sorted) into `.next`, some rows in memory at a time.
 * `beside` publishes the figures, which are two fifths of everything, meanwhile.
 */
export async function publish(
  disk: Disk,
  folder: string,
  store: Store,
  entries: readonly Entry[],
  pipelines: readonly Pipeline[],
  sinks: readonly Sink[],
  options: SinkOptions,
  index: Joined,
  beside?: (next: string) => Promise<PublishedFigures>,
): Promise<Published> {
  const next = await freshNext(disk, folder)
  const aside = beside?.(next)
  /** A failure is told where it is waited for, not before. */
  aside?.catch(() => {})
  const duplicates: Duplicates = pipelines.every(({ key }) => key === undefined)
    ? async () => []
    : await findDuplicates(disk, next, store, entries)
  const dataset = openDataset(disk, next, sinks, options)
  const tables = tablesOf(pipelines)
  const used = new Set<string>()
  const counts: Record<string, number> = {}
  const report = openReport(aside ? 'all but figures' : 'all')
  let here = ''
  const add = async (name: string, row: object | Buffer) => {
    const table = tables.get(name)
    if (table === undefined) throw new Error(`there is no table ${name}`)
    const line = new Line(Buffer.isBuffer(row) ? row : { ...inOrder(table, row) })
    used.add(name)
    counts[name] = (counts[name] ?? 0) + 1
    await dataset.row(table, line)
    report.row(name, here, line)
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
    await add('sources', { path, status, bytes: size, ...told, ...summary })
    const lacking = index.missing.get(path)
    if (lacking) await addProblem(summary.source_id, lacking)
  }
  const seen = new Map<string, string>()
  const addDocument = async (
    entry: Entry,
    { status, source }: StoredHead,
    members: AsyncIterable<Member[]>,
  ) => {
    await addSource(entry, status, source)
    const sourceId = source.source_id
    const meta = index.rows.get(entry.path)
    const first = seen.get(sourceId)
    if (first === undefined) {
      seen.set(sourceId, entry.path)
      counts['inconsistent'] = (counts['inconsistent'] ?? 0) + source.inconsistent
    } else if (saysOther(index.rows.get(first), meta))
      await addProblem(sourceId, underTwoRows(first))
    for await (const some of members) {
      for (const [name, line] of some) {
        if (name === 'diagnostics') {
          const { row } = new Line(line)
          if (row['code'] !== 'record-duplicate') await addProblem(sourceId, withRow(row, meta))
        } else if (first !== undefined) continue
        else if (isGlance(name)) report.glance(name, here, new Line(line))
        else await add(name, line)
      }
    }
  }
  for (const [document, entry] of entries.entries()) {
    const { path, key, problem } = entry
    const there =
      key !== null &&
      (await store.read(
        'outcome',
        key,
        async (outcome: StoredHead, members) => {
          await addDocument(entry, outcome, members)
          for (const found of await duplicates(document))
            await addProblem(outcome.source.source_id, found)
          return true
        },
        name => name !== KEYS && (aside === undefined || name !== FIGURES),
      ))
    if (there) continue
    await addSource(entry, 'failed', NO_SUMMARY)
    const lost = `${path}: its result is not in the store; run again`
    await addProblem(null, problem ?? diagnostic('crashed', lost))
  }
  for (const row of index.unmatched)
    await add('diagnostics', { source_id: null, path: null, ...row })
  const figures = await aside
  if (figures && figures.rows > 0) counts[FIGURES] = figures.rows
  const fixed = new Set(fixedTables().map(({ name }) => name))
  const published = [...tables.values()].filter(({ name }) => used.has(name) || fixed.has(name))
  for (const table of published) {
    if (!used.has(table.name) && !(figures && table.name === FIGURES)) await dataset.touch(table)
    await dataset.file(
      `schemas/${table.name}.json`,
      `${JSON.stringify(z.toJSONSchema(table.schema), null, 2)}\n`,
    )
  }
  await dataset.file(
    'datapackage.json',
    `${JSON.stringify(datapackage(published, sinks), null, 2)}\n`,
  )
  await dataset.file(
    'report.html',
    report.page(figures && { parts: figures.parts, figures: figures.rows }),
  )
  return { files: sorted({ ...(await dataset.end()), ...figures?.files }), counts }
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
