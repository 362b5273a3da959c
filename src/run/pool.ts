import { Lane } from './lane.ts'
import type { Beginning } from './message.ts'
import type { Bounds, Result, Task } from './task.ts'

export interface Limits extends Bounds {
  jobs: number
  /** Documents after which a child is replaced. */
  recycle: number
  /** Options of V8 they start with. */
  tuning: readonly string[]
}

/** When a document that cost its child is tried once more: when all others are done, or before anything else begins. */
export type Again = 'last' | 'next'

/**
 * Converts tasks in child processes and yields results as they come. A child that hangs, grows or dies
 * costs the document it held, which is tried once more, alone in a new child.
 * What a stop cuts off has no result: it is no fault of the document.
 * Throws DiskError when the disk takes nothing more.
 */
export async function* pool(
  tasks: AsyncIterable<Task>,
  limits: Limits,
  beginning: Beginning,
  stop: AbortSignal,
  script: URL = new URL('./worker.js', import.meta.url),
  again: Again = 'last',
): AsyncGenerator<Result> {
  const lanes = Array.from({ length: limits.jobs }, () => new Lane(limits, beginning, script))
  const kill = () => {
    for (const lane of lanes) lane.end()
  }
  stop.addEventListener('abort', kill)
  const later: Task[] = []
  try {
    for await (const { task, result } of spread(tasks, lanes, stop, again)) {
      if (!('lost' in result) || again === 'next') yield result
      else if (!stop.aborted) later.push(task)
    }
    const [alone] = lanes
    for (const task of later) {
      if (alone === undefined || stop.aborted) break
      const result = await alone.convert(task)
      if (!('lost' in result && stop.aborted)) yield result
    }
  } finally {
    stop.removeEventListener('abort', kill)
    kill()
  }
}

/** A lane and what became of the task it had. */
interface Ended {
  lane: Lane
  task: Task
  result: Result
}

/**
 * Gives every lane a task as soon as it is free. One task is asked for ahead, and what is done is handed on while the next is waited for,
 * which may be long.
 */
async function* spread(
  tasks: AsyncIterable<Task>,
  lanes: readonly Lane[],
  stop: AbortSignal,
  again: Again,
): AsyncGenerator<{ task: Task; result: Result }> {
  const source = tasks[Symbol.asyncIterator]()
  const running = new Map<Lane, Promise<Ended>>()
  let coming: Promise<IteratorResult<Task>> | undefined
  let ahead: Task | undefined
  let more = true
  const start = () => {
    const lane = lanes.find(one => !running.has(one))
    if (lane === undefined || ahead === undefined) return
    const task = ahead
    ahead = undefined
    const ended = lane.convert(task).then(result => ({ lane, task, result }))
    /** Heard when it is waited for, which may be after it failed. */
    ended.catch(() => {})
    running.set(lane, ended)
  }
  while (!stop.aborted) {
    start()
    if (more && ahead === undefined) coming ??= source.next()
    if (coming === undefined && running.size === 0) return
    const got = await Promise.race([...running.values(), ...(coming ? [coming] : [])])
    if (!('lane' in got)) {
      coming = undefined
      if (got.done) more = false
      else ahead = got.value
      continue
    }
    const { lane, task } = got
    let { result } = got
    if ('lost' in result && again === 'next' && !stop.aborted) {
      await Promise.all(running.values())
      result = await lane.convert(task)
    }
    running.delete(lane)
    start()
    if (!('lost' in result && stop.aborted)) yield { task, result }
  }
}
