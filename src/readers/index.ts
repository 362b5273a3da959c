import type { Document } from '../model/document.ts'
import { SourceError } from '../model/errors.ts'
import type { Source } from '../model/source.ts'
import type { Reader } from './reader.ts'

/** Every reader; a new format is one file and one line here. */
export const readers: readonly Reader[] = []

/** Reads one source with the reader of its format. Throws SourceError when there is none or the bytes are not that format. */
export async function readDocument(source: Source): Promise<Document> {
  const format = source.format
  const reader = readers.find(({ formats }) => format !== undefined && formats.includes(format))
  if (reader === undefined) {
    throw new SourceError('format-unsupported', `${source.name}: no reader for this kind of file`)
  }
  return reader.read(source)
}
