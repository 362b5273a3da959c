import { createHash } from 'node:crypto'
import type { Sink } from '../dataset/sinks/sink.ts'
import { disk } from '../io/disk.ts'
import { version } from '../io/version.ts'
import type { Pipeline } from '../pipeline/index.ts'
import { loadPipelines } from '../pipeline/load.ts'
import type { OnRowError } from '../pipeline/types.ts'
import type { Lang } from '../review/view/shapes.ts'
import { formatsOf } from './choices.ts'
import type { Target } from './load/target.ts'

/** Options that decide what is published of a document. */
export interface PublishChoices {
  pipeline: readonly (string | Pipeline)[]
  onRowError: OnRowError
  format: Sink[]
  to?: Target
  dataset?: string
  chineseHeaders?: boolean
  /** The language of the report. */
  lang?: Lang
  bom?: boolean
  nested?: boolean
  ocr?: boolean
}

/** What a run depends on beside the paths: pipelines, formats and the program. */
export async function settingsOf({
  pipeline,
  onRowError,
  format,
  to,
  dataset,
  chineseHeaders,
  lang = 'en',
  bom,
  nested,
  ocr: isOcr,
}: PublishChoices) {
  const ocr = isOcr ? (await import('../readers/recognition.ts')).recognition().name : undefined
  const pipelines = await loadPipelines(disk, pipeline)
  const settings = createHash('sha256')
    .update(`${version()}\n${onRowError}\n${JSON.stringify(pipelines)}`)
    .update(ocr === undefined ? '' : `\n${ocr}`)
    .digest('hex')
  return {
    pipelines,
    settings,
    ocr,
    onRowError,
    sinks: to === undefined ? format : [...new Set([...format, ...formatsOf(to.takes)])],
    dataset,
    sinkOptions: {
      chineseHeaders: chineseHeaders === true,
      byteOrderMark: bom === true,
      nested: nested === true,
    },
    lang,
    version: version(),
  }
}
