import type { RawDocument } from '../document/raw.ts'
import { SourceError } from '../model/errors.ts'
import type { Outline } from '../model/outline.ts'
import { checkSource, type Format, type Source } from '../model/source.ts'
import { csv } from './csv/index.ts'
import { html } from './html/index.ts'
import { markdown } from './markdown/index.ts'
import { pdf } from './pdf/index.ts'
import type { Keep, Reader } from './reader.ts'
import { sniffFormat } from './sniff.ts'
import { text } from './text/index.ts'

/** Every reader; a new format is one file and one line here. */
export const readers: readonly Reader[] = [markdown, html, text, csv, pdf]

/**
 * Reads one source with the reader of its format. Throws SourceError when there is none or the bytes are not that format,
 * UsageError when it is no source.
 */
export async function readRaw(source: Source, keep?: Keep): Promise<RawDocument> {
  checkSource(source)
  const format = sniffFormat(source)
  return readerOf(format).read({ ...source, format }, keep)
}

/** The elements of a page that was read before. */
export async function outlineOf(bytes: Uint8Array): Promise<Outline> {
  return (await import('./html/read.ts')).outlineOf(bytes)
}

/** The reader of a format. */
export function readerOf(format: Format): Reader {
  const reader = readers.find(({ formats }) => formats.includes(format))
  if (reader === undefined) throw new SourceError('format-unsupported', `no reader for ${format}`)
  return reader
}
