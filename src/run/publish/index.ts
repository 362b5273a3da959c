import { openProvenance } from '../../dataset/descriptor/provenance.ts'
import { isFixed } from '../../dataset/names.ts'
import type { Sink, SinkOptions } from '../../dataset/sinks/sink.ts'
import { KEYS, type StoredHead } from '../../dataset/stored.ts'
import { type DatasetTable, inOrder, tablesOf } from '../../dataset/tables.ts'
import type { Disk } from '../../io/disk.ts'
import type { Pipeline } from '../../pipeline/index.ts'
import { openReport } from '../../report/index.ts'
import type { Lang } from '../../review/view/shapes.ts'
import { type Duplicates, findDuplicates } from '../duplicates/index.ts'
import { openFacts } from '../facts/index.ts'
import { publishFacts } from '../facts/publish.ts'
import { openSubjects } from '../facts/subjects.ts'
import { openSums } from '../facts/sums.ts'
import { type Files, openDataset } from '../files.ts'
import type { Joined } from '../meta/join.ts'
import { openNest } from '../nest.ts'
import { freshNext } from '../place.ts'
import type { Store } from '../store.ts'
import { StoreDamaged } from '../stored-result.ts'
import { describe } from './describe.ts'
import { Documents } from './documents.ts'
import type { Entry } from './entry.ts'
import { tellEvidence } from './evidence.ts'
import { Rows } from './rows.ts'

export interface PublishSettings {
  disk: Disk
  folder: string
  pipelines: readonly Pipeline[]
  sinks: readonly Sink[]
  sinkOptions: SinkOptions
  /** Of the program. */
  version: string
  /** Of the report. */
  lang: Lang
}

export interface PublishedFiles {
  files: Files
  counts: Record<string, number>
}

/** Writes the dataset of these paths (sorted) into `.next`, some rows in memory at a time. Throws StoreDamaged where a result is not what was stored. */
export async function publish(
  { disk, folder, pipelines, sinks, sinkOptions, version, lang }: PublishSettings,
  store: Store,
  entries: readonly Entry[],
  index: Joined,
  fingerprint: string,
): Promise<PublishedFiles> {
  const next = await freshNext(disk, folder)
  const duplicates: Duplicates = pipelines.every(({ key }) => key === undefined)
    ? async () => []
    : await findDuplicates(disk, next, store, entries)
  const sinksOf = (table: DatasetTable) => sinksFor(table, sinks, sinkOptions)
  const dataset = openDataset(disk, next, sinksOf, sinkOptions)
  try {
    const nest = sinkOptions.nested ? openNest(dataset) : null
    const report = openReport({ version, lang, pipelines: pipelines.map(({ name }) => name) })
    const rows = new Rows(dataset, tablesOf(pipelines), report)
    const provenance = openProvenance(version, fingerprint)
    const facts = openFacts(disk, next)
    const documents = new Documents({ rows, dataset, facts, nest, provenance, index })
    const keys = new Map<string, string>()
    for (const [nth, entry] of entries.entries()) {
      const { key } = entry
      if (key === null) {
        await documents.lost(entry)
        continue
      }
      const there = await store.read(
        'outcome',
        key,
        async (outcome: StoredHead, members) => {
          keys.set(outcome.source.source_id, key)
          await documents.add(entry, outcome, members)
          for (const found of await duplicates(nth))
            await rows.problem(outcome.source.source_id, entry.path, found)
          return true
        },
        name => name !== KEYS,
      )
      if (!there) throw new StoreDamaged(`the result of ${entry.path} is missing`)
    }
    const { conflicting, inconsistent } = await publishFacts(
      facts,
      openSubjects(disk, next),
      openSums(disk, next),
      {
        publish: (name, row) => {
          const table = rows.table(name, 1)
          return dataset.row(table, { ...inOrder(table, row) })
        },
        tell: report.fact,
      },
    )
    if (conflicting > 0) rows.count('conflicting', conflicting)
    if (inconsistent > 0) rows.count('inconsistent', inconsistent)
    await tellEvidence(report, store, keys)
    for (const row of index.unmatched)
      await rows.add('diagnostics', { source_id: null, path: null, ...row })
    const tables = [...(await rows.published()), ...(nest?.tables.values() ?? [])]
    await describe(dataset, tables, { rows, report, sinksOf, sinkOptions, provenance })
    return { files: sorted(await dataset.end()), counts: rows.counts }
  } catch (error) {
    await dataset.abandon()
    throw error
  }
}

/** Of a table that stands twice, flat and nested, the formats that nest have the nested one. */
function sinksFor(table: DatasetTable, sinks: readonly Sink[], { nested }: SinkOptions) {
  if (!nested || isFixed(table.name)) return sinks
  return sinks.filter(sink => (sink.nests === true) === (table.nested === true))
}

function sorted(files: Files): Files {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
}
