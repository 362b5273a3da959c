import { createHash } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import type { Sink } from '../dataset/sinks/sink.ts'
import { expectDuckDb } from '../dataset/warehouses/duckdb.ts'
import { disk } from '../io/disk.ts'
import { version } from '../io/version.ts'
import { MissingError } from '../model/errors.ts'
import type { Pipeline } from '../pipeline/index.ts'
import { loadPipelines } from '../pipeline/load.ts'
import type { OnRowError } from '../pipeline/types.ts'
import { formatsOf } from './choices.ts'

/** Options that decide what is published of a document. */
export interface Published {
  pipeline: readonly (string | Pipeline)[]
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

/** Throws MissingError where a database cannot be had, before anything is converted. */
export async function expectWarehouse(file: string): Promise<void> {
  const is = (path: string) => disk.stat(path).catch(() => null)
  const there = (await is(file)) !== null
  if (!there && !(await is(dirname(resolve(file))))?.isDirectory())
    throw new MissingError(`duckdb:${file}: “${dirname(file)}” is no folder; make it first`)
  await expectDuckDb(file, there)
}
