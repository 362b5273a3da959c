import { createHash } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import { sinks } from '../dataset/sinks/index.ts'
import type { Sink } from '../dataset/sinks/sink.ts'
import { expectDuckDb } from '../dataset/warehouses/duckdb.ts'
import { disk } from '../io/disk.ts'
import { memory, processors } from '../io/machine.ts'
import { version } from '../io/version.ts'
import { MissingError, UsageError } from '../model/errors.ts'
import { loadPipelines } from '../pipeline/load.ts'
import type { OnRowError } from '../pipeline/types.ts'
import type { Bounds } from './task.ts'

/** Options that decide what is published of a document. */
export interface Published {
  pipeline: string[]
  onRowError: OnRowError
  format: Sink[]
  to?: string
  chineseHeaders?: boolean
  bom?: boolean
  nested?: boolean
}

/** What a run depends on beside the paths: pipelines, formats and the program. */
export async function settingsOf({
  pipeline,
  onRowError,
  format,
  to,
  chineseHeaders,
  bom,
  nested,
}: Published) {
  const pipelines = await loadPipelines(disk, pipeline)
  const settings = createHash('sha256')
    .update(`${version()}\n${onRowError}\n${JSON.stringify(pipelines)}`)
    .digest('hex')
  return {
    pipelines,
    pipelineNames: pipeline,
    settings,
    onRowError,
    sinks: to === undefined ? format : [...new Set([...format, ...formatsOf('parquet')])],
    sinkOptions: {
      chineseHeaders: chineseHeaders === true,
      byteOrderMark: bom === true,
      nested: nested === true,
    },
    version: version(),
  }
}

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

/** `duckdb:<file>`; throws UsageError for anything else. */
export function warehouseOf(words: string): string {
  const file = words.startsWith('duckdb:') ? words.slice('duckdb:'.length) : ''
  if (file === '') throw new UsageError(`“${words}” is unknown; expected duckdb:<file>`)
  return file
}

/** Throws MissingError where a database cannot be had, before anything is converted. */
export async function expectWarehouse(file: string): Promise<void> {
  const is = (path: string) => disk.stat(path).catch(() => null)
  const there = (await is(file)) !== null
  if (!there && !(await is(dirname(resolve(file))))?.isDirectory())
    throw new MissingError(`duckdb:${file}: “${dirname(file)}” is no folder; make it first`)
  await expectDuckDb(file, there)
}

/** Documents converted at once: as many as were asked for, else one a processor as far as memory holds what each may take. */
export function jobsOf(asked: number | 'auto', bounds: Bounds): number {
  if (asked !== 'auto') return asked
  return Math.max(1, Math.min(processors(), Math.floor(memory() / bounds.memory)))
}
