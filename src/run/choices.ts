import { sinks } from '../dataset/sinks/index.ts'
import type { Sink } from '../dataset/sinks/sink.ts'
import { memory, processors } from '../io/machine.ts'
import { UsageError } from '../model/errors.ts'
import type { Bounds } from './task.ts'

/** Formats by their names, with commas between. Throws UsageError for an unknown one. */
export function formatsOf(list: string): Sink[] {
  const names = [...new Set(list.split(',').map(name => name.trim()))]
  return names.map(name => {
    const sink = sinks.find(known => known.name === name)
    if (sink) return sink
    throw new UsageError(
      `“${name}” is unknown; known are ${sinks.map(known => known.name).join(', ')}`,
    )
  })
}

/** Bytes of documents that take about as long to convert as one more process takes to start. */
const PAYS_A_PROCESS = 64 * 1024

/** Documents of so many bytes converted at once: as many as were asked for, else as many as `jobsOf` says, as far as each process pays for its start. */
export function jobsFor(asked: number | 'auto', bounds: Bounds, sizes: readonly number[]): number {
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  const pay = asked === 'auto' ? Math.ceil(bytes / PAYS_A_PROCESS) : Number.POSITIVE_INFINITY
  return Math.max(1, Math.min(jobsOf(asked, bounds), sizes.length, pay))
}

/** Documents converted at once: as many as were asked for, else one a processor as far as memory holds what each may take. */
export function jobsOf(asked: number | 'auto', bounds: Bounds): number {
  if (asked !== 'auto') return asked
  return Math.max(1, Math.min(processors(), Math.floor(memory() / bounds.memory)))
}
