import type { RawDocument } from '../document/raw.ts'
import type { Outline } from '../model/outline.ts'
import type { Format, Source } from '../model/source.ts'

/** Takes the elements of a page while it is read, for whom selectors ask. */
export type Keep = (outline: Outline) => void

/** Bytes of one format → what stands in them, before anything is known of its meaning. Throws SourceError when the bytes are not that format. */
export interface Reader {
  name: string
  formats: readonly Format[]
  /** Part of the key under which read documents are stored: raise it when the same bytes give another document. */
  version: number
  read(source: Source, keep?: Keep): Promise<RawDocument>
}
