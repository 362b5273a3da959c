import type { RawDocument } from '../document/raw.ts'
import type { Format, Source } from '../model/source.ts'

/** Bytes of one format → what stands in them, before anything is known of its meaning. Throws SourceError when the bytes are not that format. */
export interface Reader {
  name: string
  formats: readonly Format[]
  /** Part of the key under which read documents are stored: raise it when the same bytes give another document. */
  version: number
  read(source: Source): Promise<RawDocument>
}
