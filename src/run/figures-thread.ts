import { parentPort, workerData } from 'node:worker_threads'
import { disk } from '../io/disk.ts'
import { sinks } from '../sinks/index.ts'
import type { SinkOptions } from '../sinks/sink.ts'
import { type PublishedFigures, publishFigures } from './figures.ts'
import { openStore } from './store.ts'

/*
 * The thread the table of figures is published in while the process publishes the others.
 */

export interface FiguresTask {
  /** Folder of the dataset, which holds the store. */
  folder: string
  /** Where the tables are written. */
  next: string
  documents: readonly { path: string; key: string | null }[]
  /** Names of formats. */
  formats: readonly string[]
  options: SinkOptions
}

/** `halt`: the disk takes nothing more. */
export type FiguresTold = { published: PublishedFigures } | { halt: string }

const task: FiguresTask = workerData
const { folder, next, documents, formats, options } = task
const chosen = sinks.filter(({ name }) => formats.includes(name))
const told = await publishFigures(
  disk,
  next,
  openStore(disk, folder),
  documents,
  chosen,
  options,
).then(
  (published): FiguresTold => ({ published }),
  (error: unknown): FiguresTold => {
    if (error instanceof Error && error.name === 'DiskError') return { halt: error.message }
    throw error
  },
)
parentPort?.postMessage(told)
