import { disk } from '../io/disk.ts'
import { loadPipelines } from '../io/pipelines.ts'
import { openStore } from './store.ts'
import { perform, type Task } from './task.ts'

/*
 * The process documents are converted in: one message a document, one answer each.
 * It holds nothing that matters; the parent may kill it at any time.
 */

const [, , folder = 'out', settings = '', ...names] = process.argv
const workshop = {
  disk,
  store: openStore(disk, folder),
  pipelines: await loadPipelines(disk, names),
  settings,
}

process.on('message', (task: Task) => {
  perform(task, workshop).then(
    done => process.send?.({ done }),
    (error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
      process.send?.({ error: reason, path: task.path })
    },
  )
})
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })
