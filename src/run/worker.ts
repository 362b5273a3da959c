import { Worker } from 'node:worker_threads'
import { tablesOf } from '../dataset/tables.ts'
import { disk } from '../io/disk.ts'
import type { Progress } from '../readers/reader.ts'
import { decisionsIn } from './decisions/buckets.ts'
import type { Answer, Beginning, Message } from './message.ts'
import { openStore } from './store.ts'
import { perform, type Task, type Workshop } from './task.ts'
import { Garbage } from './tuning.ts'

/*
 * The process documents are converted in: one message a document, one answer each.
 * It holds nothing that matters; the parent may kill it at any time.
 */

/** A child in the middle of long work hears nothing of its parent's end; its other thread does. */
new Worker(new URL('./parent-watch.js', import.meta.url), { workerData: process.ppid }).unref()

let workshop: Workshop | null = null
const garbage = new Garbage()
/** Pages after which the objects of a document are counted again. */
const SOME = 32

process.on('message', (message: Message) => {
  if ('begin' in message) workshop = prepared(message.begin)
  else
    answerTo(message.task).then(
      answer => process.send?.(answer),
      (error: unknown) => process.send?.(failure(error)),
    )
})
process.on('disconnect', () => process.exit(0))
/** Ctrl-C reaches every process of a terminal; when a child ends is the parent's to say. */
process.on('SIGINT', () => {})

function prepared({ folder, pipelines, decisions, ...rest }: Beginning): Workshop {
  const began = (sourceId: string) => {
    process.send?.({ began: sourceId } satisfies Answer)
  }
  const progress: Progress = {
    page: number => {
      process.send?.({ page: number } satisfies Answer)
      if (number % SOME === 0) garbage.look()
    },
    pages: count => process.send?.({ pages: count } satisfies Answer),
  }
  const store = openStore(disk, folder)
  const decisionsOf = decisions === null ? async () => [] : decisionsIn(disk, decisions)
  const tables = tablesOf(pipelines)
  const isRead = () => garbage.look()
  return { disk, store, pipelines, tables, began, progress, isRead, decisionsOf, ...rest }
}

async function answerTo(task: Task): Promise<Answer> {
  if (workshop === null) throw new Error('a document came before the beginning')
  garbage.free()
  return perform(task, workshop)
}

function failure(error: unknown): Answer {
  if (!(error instanceof Error)) return { bug: String(error) }
  return error.name === 'DiskError'
    ? { halt: error.message }
    : { bug: error.stack ?? error.message }
}
