import { Worker } from 'node:worker_threads'
import { type Disk, DiskError } from '../io/disk.ts'
import { openReport, type Parts } from '../report/index.ts'
import { Line } from '../sinks/line.ts'
import type { Sink, SinkOptions } from '../sinks/sink.ts'
import { type Files, openDataset } from './dataset.ts'
import type { FiguresTask, FiguresTold } from './figures-thread.ts'
import type { Store } from './store.ts'
import type { StoredHead } from './stored.ts'
import { fixedTables } from './tables.ts'

/** The table that is published beside the others. */
export const FIGURES = 'figures'

export interface PublishedFigures {
  files: Files
  rows: number
  /** The parts of the report that are made of them. */
  parts: Parts
}

/** Writes the table of figures of these documents (sorted by path) into a folder, some rows in memory at a time. */
export async function publishFigures(
  disk: Disk,
  next: string,
  store: Store,
  documents: readonly { path: string; key: string | null }[],
  sinks: readonly Sink[],
  options: SinkOptions,
): Promise<PublishedFigures> {
  const table = fixedTables().find(({ name }) => name === FIGURES)
  if (table === undefined) throw new Error(`there is no table ${FIGURES}`)
  const dataset = openDataset(disk, next, sinks, options)
  await dataset.touch(table)
  const report = openReport('figures')
  const seen = new Set<string>()
  let rows = 0
  for (const { path, key } of documents) {
    if (key === null) continue
    await store.read(
      'outcome',
      key,
      async ({ source }: StoredHead, members) => {
        report.row('sources', path, new Line({ ...source }))
        if (seen.has(source.source_id)) return
        seen.add(source.source_id)
        for await (const some of members) {
          for (const [, bytes] of some) {
            const line = new Line(bytes)
            rows += 1
            await dataset.row(table, line)
            report.row(FIGURES, path, line)
          }
        }
      },
      name => name === FIGURES,
    )
  }
  return { files: await dataset.end(), rows, parts: report.parts() }
}

/** Where the thread's program stands: built beside this file; the sources of the project use the one that is built. */
const program = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/src/run/figures-thread.js' : './figures-thread.js',
  import.meta.url,
)

/** `publishFigures` in a thread, on the disk itself, until `stop`. Throws DiskError when the disk takes nothing more. */
export function figuresBeside(task: FiguresTask, stop: AbortSignal): Promise<PublishedFigures> {
  const thread = new Worker(program, { execArgv: [], workerData: task })
  stop.addEventListener('abort', () => void thread.terminate())
  return new Promise((resolve, reject) => {
    thread.on('message', (told: FiguresTold) => {
      if ('published' in told) resolve(told.published)
      else reject(new DiskError(told.halt))
    })
    thread.on('error', reject)
    thread.on('exit', code => reject(new Error(`the thread of the figures ended (code ${code})`)))
  })
}
