import type { RawDocument } from '../document/raw.ts'
import { SourceError } from '../model/errors.ts'
import type { Outline } from '../model/outline.ts'
import { checkSource, type Format, type Source } from '../model/source.ts'
import { readers } from './list.ts'
import type { Aids, Reader } from './reader.ts'
import { sniffFormat } from './sniff.ts'

/**
 * Reads one source with the reader of its format. Throws SourceError when there is none or the bytes are not that format,
 * UsageError when it is no source.
 */
export async function readRaw(source: Source, aids: Aids = {}): Promise<RawDocument> {
  checkSource(source)
  const { format, mismatch } = sniffFormat(source)
  const raw = await readerOf(format).read({ ...source, format }, aids)
  return mismatch === undefined ? raw : { ...raw, diagnostics: [mismatch, ...raw.diagnostics] }
}

/** The elements of a page that was read before. */
export async function outlineOf(bytes: Uint8Array): Promise<Outline> {
  return (await import('./html/read.ts')).outlineOf(bytes)
}

/** The reader of a format. */
export function readerOf(format: Format): Reader {
  const reader = readers.find(({ formats }) => formats.some(({ name }) => name === format))
  if (reader === undefined) throw new SourceError('format-unsupported', `no reader for ${format}`)
  return reader
}
