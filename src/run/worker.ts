import { tablesOf } from '../dataset/tables.ts'
import { disk } from '../io/disk.ts'
import { loadPipelines } from '../pipeline/load.ts'
import { onRowErrors } from '../pipeline/types.ts'
import { openStore } from './store.ts'
import { perform, type Result, type Task } from './task.ts'

/*
 * The process documents are converted in: one message a document, one answer each.
 * It holds nothing that matters; the parent may kill it at any time.
 */

/** What a child says: the result, a bug it met, or that the disk takes nothing more. */
export type Answer = Result | { bug: string } | { halt: string }

const [, , folder = 'out', settings = '', time = '', memory = '', asked = '', ...names] =
  process.argv
const bounds = { time: Number(time), memory: Number(memory) }
const pipelines = await loadPipelines(disk, names)
const workshop = {
  disk,
  store: openStore(disk, folder),
  pipelines,
  tables: tablesOf(pipelines),
  settings,
  bounds,
  onRowError: onRowErrors.find(word => word === asked) ?? 'set-aside',
}

process.on('message', (task: Task) => {
  perform(task, workshop).then(
    result => process.send?.(result),
    (error: unknown) => process.send?.(failure(error)),
  )
})
process.on('disconnect', () => process.exit(0))
/** Ctrl-C reaches every process of a terminal; when a child ends is the parent's to say. */
process.on('SIGINT', () => {})

function failure(error: unknown): Answer {
  if (!(error instanceof Error)) return { bug: String(error) }
  return error.name === 'DiskError'
    ? { halt: error.message }
    : { bug: error.stack ?? error.message }
}
