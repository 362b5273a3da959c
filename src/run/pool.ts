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

/**
 * Converts tasks in child processes and yields results as they come. A child that hangs, grows or dies
 * costs the document it held, which is tried once more when all others are done, alone in a new child.
 * What a stop cuts off has no result: it is no fault of the document.
 * Throws DiskError when the disk takes nothing more.
 */
export async function* pool(
  tasks: AsyncIterable<Task>,
  limits: Limits,
  beginning: Beginning,
  stop: AbortSignal,
  script: URL = new URL('./worker.js', import.meta.url),
): AsyncGenerator<Result> {
  const lanes = Array.from({ length: limits.jobs }, () => new Lane(limits, beginning, script))
  const kill = () => {
    for (const lane of lanes) lane.end()
  }
  stop.addEventListener('abort', kill)
  const again: Task[] = []
  try {
    for await (const { task, result } of spread(tasks, lanes, stop)) {
      if (!('lost' in result)) yield result
      else if (!stop.aborted) again.push(task)
    }
    const [alone] = lanes
    for (const task of again) {
      if (alone === undefined || stop.aborted) break
      const result = await alone.convert(task)
      if (!('lost' in result && stop.aborted)) yield result
    }
  } finally {
    stop.removeEventListener('abort', kill)
    kill()
  }
}

/** Gives every lane a task as soon as it is free. */
async function* spread(
  tasks: AsyncIterable<Task>,
  lanes: readonly Lane[],
  stop: AbortSignal,
): AsyncGenerator<{ task: Task; result: Result }> {
  const source = tasks[Symbol.asyncIterator]()
  const running = new Map<Lane, Promise<{ lane: Lane; task: Task; result: Result }>>()
  let more = true
  while (more || running.size > 0) {
    for (const lane of lanes) {
      if (!more || stop.aborted || running.has(lane)) continue
      const next = await source.next()
      if (next.done) more = false
      else {
        const task = next.value
        running.set(
          lane,
          lane.convert(task).then(result => ({ lane, task, result })),
        )
      }
    }
    if (stop.aborted || running.size === 0) break
    const { lane, task, result } = await Promise.race(running.values())
    running.delete(lane)
    yield { task, result }
  }
}
